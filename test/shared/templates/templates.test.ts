import { expect, test } from 'vitest'
import { inOrder, longestStretch } from '../../../shared/meeting/agenda.ts'
import { isRefusal } from '../../../shared/refusal.ts'
import { newMeeting } from '../../../shared/templates/newMeeting.ts'
import { lengthOf, type Template } from '../../../shared/templates/template.ts'
import { templateNames, templates } from '../../../shared/templates/templates.ts'
import { templatesFor } from '../../../shared/text/templates.ts'
import { seededIds } from '../meeting/simulatedTable.ts'

const { titles, names } = templatesFor('nl')

function meetingOf(template: string, { family = false, interpreter = false } = {}) {
  const meeting = newMeeting({
    id: seededIds(7)(),
    template,
    title: 'Daan',
    goal: 'Daan blijft thuis',
    family,
    interpreter,
    now: 0,
    newId: seededIds(),
    titleOf: (key) => titles[key],
  })
  if (isRefusal(meeting)) throw new Error(meeting.code)
  return meeting
}
const agendaOf = (...given: Parameters<typeof meetingOf>) => inOrder(meetingOf(...given).agenda)
const lengths = { casusoverleg: 75, kort: 45, netwerkberaad: 120, vervolgberaad: 90 } as const

test.each(templateNames)('R3.28 %s takes the minutes it promises, with family and without', (name) => {
  const { items, withFamily }: Template = templates[name]
  expect([lengthOf(items, false), lengthOf(withFamily, false)]).toEqual([lengths[name], lengths[name]])
  expect(longestStretch(meetingOf(name).agenda)).toBeLessThanOrEqual(60)
  expect(agendaOf(name)[0]?.title).toMatch(/^Welkom/)
  expect(agendaOf(name).at(-1)).toMatchObject({ form: 'reflection', protected: true })
})

test.each(templateNames)(
  'R3.29 in %s a family that is there tells first, and then says what goes well',
  (name) => {
    const forms = agendaOf(name, { family: true }).map((item) => item.form)
    const story = forms.indexOf('situation')
    expect(forms.indexOf('roddel')).toBe(story + 1)
    expect(agendaOf(name, { family: true })[story]).toMatchObject({
      title: titles.familyStory,
      protected: true,
    })
  },
)

test('R3.30 a kort goes past two questions at most, without a pause', () => {
  expect(agendaOf('kort').map((item) => item.minutes)).toEqual([4, 3, 6, 6, 14, 8, 4])
  expect(agendaOf('kort').filter((item) => item.protected)).toHaveLength(2)
})

test('R3.31 a netwerkberaad has the family there, and time among themselves that is protected', () => {
  expect(meetingOf('netwerkberaad').gathering.family).toBe(true)
  expect(agendaOf('netwerkberaad').map((item) => item.minutes)).toEqual([8, 15, 6, 8, 10, 13, 10, 30, 15, 5])
  expect(agendaOf('netwerkberaad').find((item) => item.form === 'huddle')).toMatchObject({
    minutes: 30,
    protected: true,
  })
  expect(agendaOf('vervolgberaad').some((item) => item.form === 'huddle')).toBe(false)
})

test('R3.32 with an interpreter every item has half as much time again, and the meeting knows it', () => {
  const { gathering, agenda } = meetingOf('netwerkberaad', { interpreter: true })
  expect(gathering.interpreter).toBe(true)
  expect(inOrder(agenda).map((item) => item.minutes)).toEqual([12, 23, 9, 12, 15, 20, 15, 45, 23, 8])
  expect(meetingOf('kort').gathering).not.toHaveProperty('interpreter')
})

test('R3.33 what a family reads on an agenda of theirs has no word of professionals', () => {
  for (const name of ['netwerkberaad', 'vervolgberaad'] as const) {
    const told = [names[name].name, names[name].line, ...agendaOf(name).map((item) => item.title)].join(' ')
    expect(told).not.toMatch(/casus|jeugdige|richtvra/i)
  }
})
