import { type Address, sayTo } from '../speech.ts'

/** Who wants to say something, who has the turn, and how a round goes. */
export function hands(address: Address) {
  const say = sayTo(address)
  return {
    hands: {
      heading: 'Wie iets wil zeggen',
      raise: 'Hand opsteken',
      want: 'Ik wil iets zeggen',
      lower: 'Hand omlaag',
      give: 'Geef beurt',
      giveTo: (name: string) => `Geef beurt aan ${name}`,
    },
    roundStart: {
      more: 'Vraag, volgorde en tijd',
      ask: 'Wat vragen we ieder?',
      askHint: 'Mag leeg blijven.',
      order: 'Wie eerst?',
      orders: { seats: 'Zoals we zitten', reversed: 'Andersom', least: 'Wie nog weinig sprak' },
      time: 'Hoe lang ieder?',
      noTime: 'Zonder tijd',
      minutes: (minutes: number) => (minutes === 1 ? '1 minuut' : `${minutes} minuten`),
    },
    talk: {
      heading: 'Wie sprak nog weinig?',
      hint: say('Alleen u ziet dit nu.', 'Alleen jij ziet dit nu.'),
    },
  }
}
