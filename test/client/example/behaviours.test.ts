import { describe, expect, it } from 'vitest'
import {
  agree,
  note,
  object,
  spreadDots,
  takeAction,
  takeTurn,
  writeCard,
} from '../../../client/example/behaviours.ts'
import { mayPlay } from '../../../client/example/playAlong.ts'
import { turnOf } from '../../../shared/meeting/round.ts'
import { exampleFor } from '../../../shared/text/example.ts'
import { openTable } from './playing.ts'

const { playAlong: lines } = exampleFor('nl')

describe('the invented people take part', () => {
  it('R27.8 whose turn it is has something noted, then is done; the turn of who opened it is left to them', () => {
    const table = openTable()
    expect(table.playOut([takeTurn]).slice(0, 2)).toMatchObject([
      { by: table.person('Karel'), name: 'notes.write', input: { text: lines.onQuestion.esther.karel } },
      { by: table.person('Karel'), name: 'round.spoke' },
    ])
    const { round } = table.meeting()
    expect(round && turnOf(round)).toBe(table.opener)
  })

  it('R27.8 while questions are collected four write one each, seen by nobody', () => {
    const table = openTable()
    const item = table.do('agenda.add', {
      title: 'Nog vragen',
      minutes: 5,
      kind: 'meedenken',
      form: 'richtvragen',
    })
    table.do('clock.jump', { from: table.meeting().clock.item, to: item })
    expect(table.playOut([writeCard])).toHaveLength(4)
    expect(Object.values(table.sealed()).map(({ person }) => person)).toHaveLength(4)
    expect(JSON.stringify(table.scene().table)).not.toContain(lines.cards.esther)
    table.do('questions.show', { item })
    expect(table.playOut([writeCard])).toEqual([])
  })

  it('R27.8 while dots are spread each gives all of theirs, and not all to one question', () => {
    const table = openTable()
    const item = table.item('richtvragen')
    table.do('questions.unpin', { question: table.meeting().pin?.question })
    table.do('questions.openDots', { item, each: 3 })
    const given = table.playOut([spreadDots])
    expect(given).toHaveLength(7 * 3)
    expect(new Set(given.map(({ input }) => JSON.stringify(input))).size).toBeGreaterThan(1)
    table.do('questions.closeDots', { item })
    expect(table.playOut([spreadDots])).toEqual([])
  })

  it('R27.8 Marco says what holds him back at a proposal of somebody real, once', () => {
    const table = openTable()
    expect(table.playOut([object])).toEqual([])
    const decision = table.do('decisions.propose', { proposal: 'Daan krijgt een eigen telefoon.' })
    expect(table.playOut([object])).toMatchObject([
      { by: table.person('Marco'), name: 'decisions.object', input: { decision, text: lines.objection } },
    ])
  })

  it('R27.8 when it is time to decide the others agree, but nobody who objects, and nobody for who opened it', () => {
    const table = openTable()
    expect(table.playOut([agree])).toEqual([])
    table.goTo('decisions')
    const agreeing = table.playOut([agree]).map(({ by }) => by)
    expect(agreeing).toContain(table.person('Esther'))
    for (const name of ['Marco', 'Samira']) expect(agreeing).not.toContain(table.person(name))
  })

  it('R27.8 Fatma takes the agreement that nobody took', () => {
    const table = openTable()
    table.goTo('decisions')
    expect(table.playOut([takeAction])).toHaveLength(1)
    expect(Object.values(table.meeting().actions).every(({ who }) => who !== undefined)).toBe(true)
  })

  it('R27.8 a note comes now and then, and not while a round asks for everyone’s ear', () => {
    const table = openTable()
    expect(note(table.scene())).toBeUndefined()
    table.do('round.stop', { round: table.meeting().round?.id })
    expect(table.playOut([note])).toHaveLength(lines.notes.discussion.length)
  })

  it('R27.9 over the whole agenda every act of theirs is accepted, none is done for who opened it, and it ends', () => {
    const table = openTable()
    const acts = table.playOut()
    table.do('round.spoke', { round: table.meeting().round?.id, person: table.opener })
    for (const form of ['analysis', 'decisions', 'reflection', 'discussion', 'situation']) {
      table.goTo(form)
      acts.push(...table.playOut())
    }
    expect(acts.length).toBeGreaterThan(20)
    expect(acts.filter(({ by }) => by === table.opener)).toEqual([])
  })

  it('R27.10 they rest in a pause, in silence, in the break, and when it is over', () => {
    const table = openTable()
    const may = () => mayPlay(table.scene())
    const item = table.meeting().clock.item
    expect(may()).toBe(true)
    table.do('clock.pause', { item })
    expect(may()).toBe(false)
    table.do('clock.resume', { item })
    table.do('clock.quiet', { item })
    expect(may()).toBe(false)
    table.do('clock.resume', { item })
    table.goTo('break')
    expect(may()).toBe(false)
    table.goTo('discussion')
    expect(may()).toBe(true)
    table.do('meeting.end', {})
    expect(may()).toBe(false)
  })
})
