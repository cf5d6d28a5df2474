import { expect, test } from 'vitest'
import { lengths } from '../../../shared/meeting/text.ts'
import { catalogueFor } from '../../../shared/text/catalogue.ts'

const { packs: offeredPacks } = catalogueFor({ language: 'nl', address: 'je' })

const all = (child: string | undefined, professionals: boolean) =>
  offeredPacks({ child, professionals }).flatMap((pack) => pack.questions)

test('R5.55 a pack’s questions have the child’s name in them, or a word for the child', () => {
  expect(all('Daan', false)).toContain('Stel: Daan blijft thuis. Wat is er dan morgen nodig?')
  expect(all(undefined, false)).toContain('Het kind is bang. Naar wie kan het kind toe?')
  for (const text of [...all('Daan', true), ...all(undefined, true)]) {
    expect(text).not.toMatch(/[{}]/)
    expect(text.length).toBeLessThanOrEqual(lengths.line)
  }
})

test('R5.56 the pack for professionals among themselves is not offered when family is there', () => {
  expect(offeredPacks({ child: 'Daan', professionals: false }).map(({ name }) => name)).toEqual([
    'Begrijpen',
    'Omdenken',
    'Terug naar huis',
    'Contact',
    '18+',
    'Perspectief',
    'Veiligheid',
  ])
  expect(all('Daan', true)).toContain('Wat doet dit gezin met mij?')
})

test('R5.55 the first four of Omdenken are kept together', () => {
  expect(offeredPacks({ child: 'Daan', professionals: true }).filter((pack) => pack.together)).toMatchObject([
    { name: 'Omdenken', together: 4 },
  ])
})
