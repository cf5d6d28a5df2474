import { type ComponentType, useEffect } from 'react'
import { type ItemForm, questionForms } from '../../shared/meeting/agenda.ts'
import { BeforeStart } from '../panels/BeforeStart.tsx'
import { CircleAhead } from '../panels/CircleAhead.tsx'
import { Intro } from '../panels/Intro.tsx'
import { NotesPanel } from '../panels/NotesPanel.tsx'
import { QuestionSteps } from '../panels/QuestionSteps.tsx'
import { Spoken } from '../panels/Spoken.tsx'
import { useTable } from '../sync/hooks.ts'
import { InPlace, panelLater } from '../ui/later.tsx'
import { AnalysisPanel } from './AnalysisPanel.tsx'
import { Mishap } from './Mishap.tsx'

/** What comes first is there from the start; the rest is fetched when it is wanted, or when the browser is idle. */
const parts = {
  Actions: panelLater(async () => (await import('../panels/Actions.tsx')).Actions),
  AnalysisPanel,
  BeforeStart,
  CircleAhead,
  Closing: panelLater(async () => (await import('../panels/Closing.tsx')).Closing),
  Collect: panelLater(async () => (await import('../panels/Collect.tsx')).Collect),
  Decisions: panelLater(async () => (await import('../panels/Decisions.tsx')).Decisions),
  DeleteMeeting: panelLater(async () => (await import('../panels/DeleteMeeting.tsx')).DeleteMeeting),
  Dots: panelLater(async () => (await import('../panels/Dots.tsx')).Dots),
  EndPanel: panelLater(async () => (await import('../panels/EndPanel.tsx')).EndPanel),
  Huddle: panelLater(async () => (await import('../panels/Huddle.tsx')).Huddle),
  Intro,
  MyWords: panelLater(async () => (await import('../panels/MyWords.tsx')).MyWords),
  NotesPanel,
  QuestionInHand: panelLater(async () => (await import('../panels/QuestionInHand.tsx')).QuestionInHand),
  QuestionSteps,
  Questions: panelLater(async () => (await import('../panels/Questions.tsx')).Questions),
  Reflection: panelLater(async () => (await import('../panels/Reflection.tsx')).Reflection),
  Roddel: panelLater(async () => (await import('../panels/Roddel.tsx')).Roddel),
  RoddelDesk: panelLater(async () => (await import('../panels/RoddelDesk.tsx')).RoddelDesk),
  Round: panelLater(async () => (await import('../panels/Round.tsx')).Round),
  ShownReflections: panelLater(async () => (await import('../ui/ShownReflections.tsx')).ShownReflections),
  Spoken,
} satisfies Record<string, ComponentType>
type Part = keyof typeof parts

/** What an item of each form is done with, from top to bottom. */
const panels: Record<ItemForm, readonly Part[]> = {
  open: ['Intro', 'CircleAhead', 'NotesPanel'],
  'check-in': ['Spoken', 'CircleAhead', 'Round'],
  situation: ['Intro', 'NotesPanel'],
  richtvragen: ['QuestionSteps', 'Collect', 'Dots', 'Questions', 'NotesPanel'],
  discussion: ['Dots', 'Questions', 'Round', 'NotesPanel'],
  analysis: ['AnalysisPanel', 'NotesPanel'],
  roddel: ['Roddel', 'Round', 'RoddelDesk'],
  round: ['Round', 'NotesPanel'],
  decisions: ['Decisions', 'Actions', 'NotesPanel'],
  actions: ['Actions', 'NotesPanel'],
  break: ['Intro'],
  huddle: ['Huddle'],
  reflection: ['Reflection', 'Round'],
}

/** The same with a richtvraag in hand: what is said about it comes before the other questions. */
const onQuestion: readonly Part[] = ['Round', 'QuestionInHand', 'NotesPanel', 'Questions']

/** The item in hand; before the first one what we are here for, and after the last what came of it. */
export function ItemPanel() {
  const { agenda, clock, gathering, pin } = useTable()
  const item = clock.item === undefined ? undefined : agenda[clock.item]
  const ended = gathering.endedAt !== undefined
  useEffect(() => {
    if (item?.id || ended) toTop()
  }, [item?.id, ended])
  const shown: readonly Part[] = ended
    ? ['EndPanel', 'MyWords', 'ShownReflections', 'Closing', 'DeleteMeeting']
    : item
      ? [...panelsOf(item.form, pin !== undefined), 'Closing']
      : ['BeforeStart', 'CircleAhead']
  return (
    <Mishap key={ended ? 'end' : item?.id}>
      <InPlace>
        {shown.map((part) => {
          const Panel = parts[part]
          return <Panel key={part} />
        })}
      </InPlace>
    </Mishap>
  )
}

function panelsOf(form: ItemForm, pinned: boolean): readonly Part[] {
  return questionForms.includes(form) && pinned ? onQuestion : panels[form]
}

/** A new item begins at its beginning, however far down the last one was read. */
function toTop(): void {
  document.getElementById('item')?.scrollTo({ top: 0 })
  window.scrollTo({ top: 0 })
}
