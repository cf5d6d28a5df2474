/*
 * `npm run bench:browser`: what Beraad is like in a browser: typing in a long analysis that nine others write in, and
 * a guest's link on a cheap phone with a poor network. Each figure is the median of several turns; beside it stands
 * its budget. Options: --turns 5 --words 10000 --only typing,phone
 */
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { joinChromium, startChromium } from '../../kit/chromium.ts'
import { startServer } from '../../kit/serverProcess.ts'
import { tableOf } from '../table.ts'
import { median } from './figures.ts'
import { measurePhone } from './phone.ts'
import { poorMobile } from './poorLine.ts'
import { measureTyping, type Typing } from './typing.ts'

const { values } = parseArgs({
  options: {
    turns: { type: 'string', default: '5' },
    words: { type: 'string', default: '10000' },
    only: { type: 'string', default: 'typing,phone' },
  },
})
const turns = Number(values.turns)
const words = Number(values.words)
const wanted = values.only.split(',')

/** In ms: a key that shows within 50 is felt as at once; 200 is the most that browsers call good. */
const budgets = { quick: 50, slow: 200, painted: 1_500, synced: 5_000 }
const cheapPhone = 4

const chromium = await startChromium()
if (!chromium) throw new Error('no Chromium and no Chrome here')
const browser = await joinChromium(chromium.wsEndpoint())
say(`${turns} turns; load ${loadavg()[0]?.toFixed(1)}\n`)

if (wanted.includes('typing')) {
  const server = await startServer()
  const cases = [
    { name: `alone, ${words} words`, words, others: 1, silent: true, slower: 1, budget: budgets.quick },
    { name: 'nine others type', words, others: 9, slower: 1, budget: budgets.quick },
    { name: 'the same, CPU 4 × slower', words, others: 9, slower: cheapPhone, budget: budgets.slow },
  ]
  const rows = [['typing', 'p50 ms', 'p98 ms (INP)', 'budget', 'worst ms', 'busy']]
  for (const { name, budget, ...work } of cases) {
    const measured: Typing[] = []
    for (let turn = 0; turn < turns; turn += 1) measured.push(await measureTyping(browser, server.url, work))
    const of = (figure: keyof Typing) => median(measured.map((one) => one[figure]))
    rows.push([
      name,
      of('p50').toFixed(0),
      of('p98').toFixed(0),
      beside(of('p98'), budget),
      of('worst').toFixed(0),
      `${(of('busy') * 100).toFixed(0)}%`,
    ])
  }
  say(`${tableOf(rows)}\n`)
  await server.clear()
}

if (wanted.includes('phone')) {
  const times = await measurePhone(browser, poorMobile, cheapPhone, turns)
  const of = (figure: keyof (typeof times)[number]) => median(times.map((one) => one[figure]))
  say(
    tableOf([
      ['a cheap phone', 'ms', 'budget'],
      ['the way in is painted', of('painted').toFixed(0), beside(of('painted'), budgets.painted)],
      ['it says who invites', of('invited').toFixed(0), ''],
      [
        'the table is there, a name typed in no time',
        of('synced').toFixed(0),
        beside(of('synced'), budgets.synced),
      ],
      ['from the name to the table, typed in 5 s', of('calm').toFixed(0), ''],
    ]),
  )
}
await browser.close()
await chromium.close()

function beside(measured: number, budget: number): string {
  return `${measured > budget ? 'OVER' : 'ok'} ${budget}`
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
