import { ended } from '../sentence.ts'
import { type Address, sayTo } from '../speech.ts'

/** What stands around the panels: the seats, how late it gets, and the notices. */
export function around(address: Address) {
  const say = sayTo(address)
  return {
    seats: {
      turn: 'is aan de beurt',
      hand: 'wil iets zeggen',
      away: 'is er even niet',
      listens: 'luistert',
      keptFor: (name: string) => `Plek voor ${name}`,
      many: (count: number) => `${count} mensen aan tafel`,
    },
    late: {
      where: (item: string) => ended(`We zijn bij ${item}`),
      nothing: say('U hoeft niets in te halen.', 'Je hoeft niets in te halen.'),
    },
    goesOn: 'We gaan verder.',
    half: 'De tijd voor dit punt is op de helft.',
    readyAt: (hour: string) => `klaar om ${hour}`,
    cover: {
      title: 'Even iets anders',
      text: 'We gaan zo verder.',
      lift: 'Schermen weer aan',
    },
    myTurn: say('U bent aan de beurt', 'Je bent aan de beurt'),
  }
}
