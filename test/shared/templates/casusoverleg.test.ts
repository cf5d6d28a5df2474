import { expect, test } from 'vitest'
import { inOrder } from '../../../shared/meeting/agenda.ts'
import { isRefusal } from '../../../shared/refusal.ts'
import { casusoverleg } from '../../../shared/templates/casusoverleg.ts'
import { newMeeting } from '../../../shared/templates/newMeeting.ts'
import type { TemplateItem } from '../../../shared/templates/template.ts'
import { seededIds } from '../meeting/simulatedTable.ts'

const plan = {
  id: seededIds(7)(),
  template: 'casusoverleg',
  title: 'Daan',
  goal: 'Daan blijft thuis',
  family: false,
  now: 0,
  newId: seededIds(),
  titleOf: (key: string) => `title of ${key}`,
}

const total = (items: readonly TemplateItem[]) => items.reduce((sum, item) => sum + item.minutes, 0)
const keys = (items: readonly TemplateItem[]) => items.map((item) => item.key)

test('R3.6 a casusoverleg takes 75 minutes, with family too', () => {
  expect(total(casusoverleg.items)).toBe(75)
  expect(total(casusoverleg.withFamily)).toBe(75)
  expect(casusoverleg.items.map((item) => item.minutes)).toEqual([4, 4, 5, 7, 10, 5, 19, 8, 9, 4])
})

test('R3.7 with family their own story comes first and is protected, then what goes well', () => {
  expect(keys(casusoverleg.items).slice(0, 4)).toEqual(['welcome', 'checkIn', 'roddel', 'situation'])
  expect(keys(casusoverleg.withFamily).slice(0, 4)).toEqual([
    'welcome',
    'checkIn',
    'familyStory',
    'whatGoesWell',
  ])
  const isProtected = (item: TemplateItem) => item.protected
  expect(keys(casusoverleg.items.filter(isProtected))).toEqual(['roddel', 'decisions', 'close'])
  expect(keys(casusoverleg.withFamily.filter(isProtected))).toEqual([
    'familyStory',
    'whatGoesWell',
    'decisions',
    'close',
  ])
})

test('R3.8 a new meeting has its template’s agenda in order, with the titles of the catalogue, and nobody in it', () => {
  const meeting = newMeeting({ ...plan, child: 'Daan' })
  if (isRefusal(meeting)) throw new Error(meeting.code)
  const items = inOrder(meeting.agenda)
  expect(items.map((item) => item.title)).toEqual(keys(casusoverleg.items).map((key) => `title of ${key}`))
  expect(items.every((item) => item.extra === 0 && meeting.agenda[item.id] === item)).toBe(true)
  expect(meeting).toMatchObject({ people: {}, gathering: { child: 'Daan', family: false, goal: plan.goal } })
  const withFamily = newMeeting({ ...plan, family: true })
  expect(!isRefusal(withFamily) && inOrder(withFamily.agenda)[2]?.title).toBe('title of familyStory')
})

test('R3.9 an unknown template is refused', () => {
  for (const template of ['teamoverleg', 'toString', '__proto__'])
    expect(newMeeting({ ...plan, template })).toEqual({ code: 'unknown-template' })
})
