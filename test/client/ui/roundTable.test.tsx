import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { type RingTime, RoundTable } from '../../../client/ui/RoundTable.tsx'
import type { Seated } from '../../../client/ui/Seat.tsx'

const seats: Seated[] = [
  { id: 'a', name: 'Anne', colour: 0, present: true, turn: false },
  { id: 's', name: 'Samira', colour: 1, present: true, turn: true, status: 'is aan de beurt' },
  { id: 'm', name: 'Marco', colour: 2, present: false, turn: false, status: 'is er even niet' },
  { id: 'd', name: 'Plek voor Daan', letters: 'D', colour: 0, present: false, turn: false, kept: true },
  { id: 'b', name: 'Bram', colour: 4, present: true, turn: false, hand: true, status: 'wil iets zeggen' },
]

function drawn(ring?: RingTime): string {
  return renderToStaticMarkup(
    <RoundTable ring={ring} seats={seats} seatsLabel="Aan tafel">
      <p>Check-in</p>
    </RoundTable>,
  )
}

/** The text of each chair, as a screen reader hears it. */
function heard(markup: string): string[] {
  return [...markup.matchAll(/<li[^>]*>(.*?)<\/li>/g)].map(([, inner = '']) =>
    inner.replace(/<span aria-hidden.*?<\/span>/g, '').replace(/<[^>]+>/g, ''),
  )
}

/** How far each arc of the ring goes, in thousandths of the way round. */
function arcs(markup: string): number[] {
  return [...markup.matchAll(/stroke-dasharray="(\d+) 1000"/g)].map(([, part]) => Number(part))
}

describe('the round table', () => {
  it('R20.5 is an ordered list of who sits there, whose turn it is and who is away', () => {
    expect(drawn()).toContain('<ol aria-label="Aan tafel"')
    expect(heard(drawn())).toEqual([
      'Anne',
      'Samira, is aan de beurt',
      'Marco, is er even niet',
      'Plek voor Daan',
      'Bram, wil iets zeggen',
    ])
  })

  it('R20.63 keeps an empty seat as a dashed circle, and shows a raised hand at its seat', () => {
    const chairs = drawn().match(/<li.*?<\/li>/g) ?? []
    expect(chairs.map((chair) => chair.includes('border-dashed'))).toEqual([false, false, false, true, false])
    expect(chairs.map((chair) => chair.includes('<svg'))).toEqual([false, false, false, false, true])
  })

  it('R20.6 fills its ring with the time that went by, and goes on beside it in overtime', () => {
    expect(arcs(drawn({ gone: 0.25 }))).toEqual([250])
    expect(arcs(drawn({ gone: 1.2 }))).toEqual([1000, 200])
    expect(arcs(drawn({ gone: 7 }))).toEqual([1000, 1000])
  })

  it('R20.6 has no ring where no clock is to be seen', () => {
    expect(arcs(drawn())).toEqual([])
  })
})
