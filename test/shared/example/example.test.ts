import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { partKinds } from '../../../shared/analysis/parts.ts'
import { readAnalysis, statementsIn } from '../../../shared/analysis/read.ts'
import { seedAnalysis } from '../../../shared/analysis/seed.ts'
import { dayAhead, weekdays } from '../../../shared/example/days.ts'
import { minutesOf } from '../../../shared/meeting/minutes.ts'
import { turnOf } from '../../../shared/meeting/round.ts'
import { isSound } from '../../../shared/meeting/sound.ts'
import { exampleFor } from '../../../shared/text/example.ts'
import { openExample } from './openExample.ts'

const day = 24 * 60 * 60_000
const minute = 60_000
const words = exampleFor('nl')

describe('the invented case', () => {
  it('R27.1 every act of it is an accepted command, and what they leave is sound', () => {
    expect(isSound(openExample().state)).toBe(true)
  })

  it('R27.1 it stands some 40 minutes under way, its planned and real times side by side', () => {
    const now = Date.UTC(2026, 2, 4, 13, 0)
    const { meeting } = openExample(now).state
    expect(now - (meeting.clock.startedAt ?? 0)).toBe(44 * minute)
    const spans = Object.values(meeting.clock.spans)
    expect(spans.every(({ from, to }) => from <= (to ?? now) && (to ?? now) <= now)).toBe(true)
    expect(meeting.agenda[meeting.clock.item ?? '']?.form).toBe('discussion')
    const spent = minutesOf(meeting).agenda.map((item) => [item.minutes, item.spent / minute])
    expect(spent.slice(0, 6)).toEqual([
      [4, 4],
      [4, 5],
      [7, 8],
      [5, 5],
      [10, 9],
      [5, 5],
    ])
  })

  it('R27.1 one richtvraag is answered, one is in hand with a round under way, all asked by name', () => {
    const { meeting } = openExample().state
    const questions = Object.values(meeting.questions)
    expect(questions.map(({ text }) => text).sort()).toEqual(Object.values(words.questions).sort())
    expect(questions.every(({ author }) => author !== undefined)).toBe(true)
    expect(questions.filter(({ state }) => state === 'answered')).toHaveLength(1)
    expect(meeting.questions[meeting.pin?.question ?? '']?.text).toBe(words.questions.esther)
    expect(meeting.people[(meeting.round && turnOf(meeting.round)) ?? '']?.name).toBe('Karel')
  })

  it('R27.1 there is a proposal with what holds back Marco, and an agreement that nobody took yet', () => {
    const { decisions, actions } = minutesOf(openExample().state.meeting)
    expect(decisions).toHaveLength(1)
    expect(decisions[0]).toMatchObject({ status: 'proposal', proposal: words.decision.proposal })
    expect(decisions[0]?.unannounced).toBeUndefined()
    expect(Object.values(decisions[0]?.objections ?? {}).map(({ text }) => text)).toEqual([
      words.decision.objection,
    ])
    expect(actions.map(({ who }) => who !== undefined)).toEqual([true, true, false])
  })

  it('R27.2 the case and everybody in it but who opened it are marked as invented', () => {
    const { state, opener, invented } = openExample()
    expect(state.meeting.gathering.invented).toBe(true)
    expect(minutesOf(state.meeting).gathering.invented).toBe(true)
    const marked = Object.values(state.meeting.people).filter((person) => person.invented)
    expect(marked.map(({ id }) => id).sort()).toEqual([...invented].sort())
    expect(marked).toHaveLength(7)
    expect(state.meeting.people[opener]).toMatchObject({ name: 'Samira', hats: { procesbewaker: true } })
    expect(state.meeting.people[opener]?.hats.voorzitter).toBeUndefined()
    expect(state.meeting.hostId).toBe(opener)
    expect(Object.values(state.meeting.keptSeats).map(({ name }) => name)).toEqual(['Daan'])
  })

  it('R27.25 Karel is in the room without a device: Joost types for him', () => {
    const { people, notes } = openExample().state.meeting
    const karel = Object.values(people).find(({ name }) => name === words.names.karel)
    expect(karel).toMatchObject({ inRoom: true })
    expect(people[karel?.helper ?? '']?.name).toBe(words.names.joost)
    const told = Object.values(notes).find(({ text }) => text === words.story.karel)
    expect(told).toMatchObject({ by: karel?.helper, for: karel?.id })
  })

  it('R27.22 who opens it was given a good word and keeps it; the close looks back in writing', () => {
    const { state, opener } = openExample()
    const gifts = Object.values(state.sealed).filter(({ kind }) => kind === 'gift')
    expect(gifts).toHaveLength(3)
    expect(gifts.filter(({ person }) => person === opener)).toMatchObject([{ value: { kept: true } }])
    expect(Object.values(state.meeting.reflecting)).toEqual([{ written: true, anonymous: true }])
  })

  it('R27.3 the days that are agreed on lie ahead, whatever day it is opened', () => {
    for (let opened = 0; opened < 14; opened += 1) {
      const now = Date.UTC(2026, 11, 24 + opened, 9, 30)
      const today = new Date(now).toISOString().slice(0, 10)
      const { actions, decisions } = minutesOf(openExample(now).state.meeting)
      const [swimming, telling] = actions.map((action) => action.day ?? '')
      const lookAgain = decisions[0]?.lookAgain ?? ''
      expect([swimming, telling, lookAgain].every((when) => when !== undefined && when > today)).toBe(true)
      expect(new Date(swimming ?? '').getUTCDay()).toBe(weekdays.wednesday)
      expect(new Date(telling ?? '').getUTCDay()).toBe(weekdays.friday)
      expect(Date.parse(lookAgain)).toBeGreaterThan(now + 27 * day)
    }
  })

  it('R27.3 a day ahead is never today', () => {
    const wednesday = Date.UTC(2026, 2, 4, 12)
    expect(dayAhead(wednesday, weekdays.wednesday)).toBe('2026-03-11')
    expect(dayAhead(wednesday, weekdays.friday)).toBe('2026-03-06')
    expect(dayAhead(wednesday, weekdays.wednesday, 28)).toBe('2026-04-01')
  })

  it('R27.4 the analysis keeps its eight parts, and holds what is in the case', () => {
    const doc = new Y.Doc()
    const { analysis } = openExample()
    Y.applyUpdate(doc, seedAnalysis(1, analysis))
    const parts = readAnalysis(doc)
    expect(parts.map(({ kind }) => kind)).toEqual(partKinds)
    for (const { kind, blocks } of parts) expect(blocks).toEqual(analysis[kind] ?? [])
    expect(parts.filter(({ blocks }) => blocks.length > 0)).toHaveLength(5)
    expect(JSON.stringify(parts)).toContain(words.analysis.howEachSeesIt[0]?.text)
  })

  it('R31.30 lines of its analysis are marked with who says them; of the child with who wrote them down', () => {
    const { state, analysis } = openExample()
    const { people, statements } = state.meeting
    const marked = [...statementsIn(partKinds.map((kind) => ({ kind, blocks: analysis[kind] ?? [] })))]
    expect(marked).toEqual(Object.keys(statements))
    const told = marked.map((id) => {
      const { who, by, kind } = statements[id] ?? { who: { name: '' }, by: '' }
      const name = 'person' in who ? people[who.person]?.name : 'name' in who && who.name
      return [name, kind?.is, people[by]?.name]
    })
    const { names, child } = words
    expect(told).toEqual([
      [child, 'beleving', names.bram],
      [child, undefined, names.joost],
      [names.esther, 'beleving', names.esther],
      [names.bram, 'waarneming', names.bram],
      [names.marco, 'beleving', names.marco],
    ])
  })
})
