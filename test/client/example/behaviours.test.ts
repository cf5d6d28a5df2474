import { describe, expect, it } from 'vitest'
import { note, spreadDots, takeTurn, writeCard } from '../../../client/example/behaviours.ts'
import { agree, decide, hear, object, takeAction } from '../../../client/example/deciding.ts'
import { comeBack, endFloor, lowerHand, raiseHand, stepOut } from '../../../client/example/moving.ts'
import { mayPlay } from '../../../client/example/playAlong.ts'
import { reflect, speakWell } from '../../../client/example/privately.ts'
import { turnOf } from '../../../shared/meeting/round.ts'
import { exampleFor } from '../../../shared/text/example.ts'
import { openTable } from './playing.ts'

const { playAlong: lines } = exampleFor('nl')

describe('the invented people take part', () => {
  it('R27.8 whose turn it is has something noted, then is done; the turn of who opened it is left to them', () => {
    const table = openTable()
    expect(table.playOut([takeTurn]).slice(0, 2)).toMatchObject([
      // he has no device: his helper types
      {
        by: table.person('Joost'),
        name: 'notes.write',
        input: { text: lines.onQuestion.esther.karel, for: table.person('Karel') },
      },
      { by: table.person('Karel'), name: 'round.spoke' },
    ])
    const { round } = table.meeting()
    expect(round && turnOf(round)).toBe(table.opener)
  })

  it('R27.8 while questions are collected five write one each, seen by nobody', () => {
    const table = openTable()
    const item = table.do('agenda.add', {
      title: 'Nog vragen',
      minutes: 5,
      kind: 'meedenken',
      form: 'richtvragen',
    })
    table.do('clock.jump', { from: table.meeting().clock.item, to: item })
    expect(table.playOut([writeCard])).toHaveLength(5)
    expect(Object.values(table.sealed()).filter(({ kind }) => kind === 'card')).toHaveLength(5)
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

  it('R27.20 a hand goes up; with the turn it says its word, and ends it after a while', () => {
    const table = openTable()
    expect(raiseHand(table.scene())).toBeUndefined()
    table.do('round.stop', { round: table.meeting().round?.id })
    const anne = table.person('Anne')
    expect(table.playOut([raiseHand])).toMatchObject([{ by: anne, name: 'hands.raise' }])
    table.do('hands.give', { person: anne })
    expect(table.playOut([endFloor])).toMatchObject([
      { by: anne, name: 'notes.write', input: { text: lines.hands.discussion.anne } },
    ])
    table.wait(10)
    expect(table.playOut([endFloor])).toMatchObject([{ by: anne, name: 'floor.end' }])
    expect(raiseHand(table.scene())).toBeUndefined()
    table.wait(45)
    expect(table.playOut([raiseHand])).toMatchObject([{ by: table.person('meester Bram') }])
  })

  it('R27.20 a hand to which nobody comes goes down again', () => {
    const table = openTable()
    table.do('round.stop', { round: table.meeting().round?.id })
    table.playOut([raiseHand])
    expect(lowerHand(table.scene())).toBeUndefined()
    table.wait(60)
    expect(table.playOut([lowerHand])).toHaveLength(1)
    expect(table.meeting().hands).toEqual({})
  })

  it('R27.21 somebody is called away once, and comes back', () => {
    const table = openTable()
    table.do('round.stop', { round: table.meeting().round?.id })
    expect(stepOut(table.scene())).toBeUndefined()
    table.playOut([note, raiseHand, endFloor])
    table.do('hands.give', { person: table.person('Anne') })
    table.playOut([endFloor])
    table.wait(10)
    table.playOut([endFloor])
    table.wait(45)
    table.playOut([raiseHand])
    const fatma = table.person('Fatma')
    expect(table.playOut([stepOut])).toMatchObject([{ by: fatma }])
    expect(table.meeting().people[fatma]?.away).toBe(true)
    expect(comeBack(table.scene())).toBeUndefined()
    table.wait(40)
    table.playOut([comeBack, stepOut])
    expect(table.meeting().people[fatma]?.away).toBeUndefined()
  })

  it('R27.22 good words are written and given, to who opened it too; no table shows one', () => {
    const table = openTable()
    const given = () => Object.values(table.sealed()).filter(({ kind }) => kind === 'gift')
    const before = given().length
    table.goTo('roddel')
    expect(table.playOut([speakWell]).map(({ name }) => name)).toEqual([
      'roddel.write',
      'roddel.give',
      'roddel.write',
      'roddel.give',
      'roddel.write',
      'roddel.give',
    ])
    expect(given()).toHaveLength(before + 3)
    expect(given().filter(({ person }) => person === table.opener)).toHaveLength(2)
    for (const { text } of lines.praise) expect(JSON.stringify(table.scene().table)).not.toContain(text)
  })

  it('R27.23 at the close four look back in writing: enough to be shown without names', () => {
    const table = openTable()
    expect(reflect(table.scene())).toBeUndefined()
    table.goTo('reflection')
    const karel = table.person('Karel')
    const written = table.playOut([reflect])
    expect(written).toHaveLength(4)
    expect(written).toContainEqual(
      expect.objectContaining({ by: table.person('Joost'), input: expect.objectContaining({ for: karel }) }),
    )
    table.do('reflection.show', { item: table.item('reflection') })
    expect(table.playOut([reflect])).toEqual([])
  })

  it('R27.24 Anne writes the decision down when all voices are told and who opened it has answered', () => {
    const table = openTable()
    table.goTo('decisions')
    expect(table.playOut([hear]).map(({ by }) => by)).toEqual([table.person('Anne'), table.person('Marco')])
    table.playOut([agree])
    expect(decide(table.scene())).toBeUndefined()
    const [decision] = Object.values(table.meeting().decisions)
    table.do('decisions.agree', { decision: decision?.id })
    expect(table.playOut([decide])).toMatchObject([{ by: table.person('Anne'), name: 'decisions.decide' }])
    const [decided] = Object.values(table.meeting().decisions)
    expect(decided).toMatchObject({ status: 'decided', outcome: lines.outcome })
    expect(Object.values(decided?.objections ?? {})).toHaveLength(1)
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
