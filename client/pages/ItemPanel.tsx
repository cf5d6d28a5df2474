import { type ComponentType, useEffect } from 'react'
import { type ItemForm, questionForms } from '../../shared/meeting/agenda.ts'
import { Actions } from '../panels/Actions.tsx'
import { BeforeStart } from '../panels/BeforeStart.tsx'
import { CircleAhead } from '../panels/CircleAhead.tsx'
import { Closing } from '../panels/Closing.tsx'
import { Collect } from '../panels/Collect.tsx'
import { Decisions } from '../panels/Decisions.tsx'
import { DeleteMeeting } from '../panels/DeleteMeeting.tsx'
import { Dots } from '../panels/Dots.tsx'
import { EndPanel } from '../panels/EndPanel.tsx'
import { Huddle } from '../panels/Huddle.tsx'
import { Intro } from '../panels/Intro.tsx'
import { MyWords } from '../panels/MyWords.tsx'
import { NotesPanel } from '../panels/NotesPanel.tsx'
import { QuestionInHand } from '../panels/QuestionInHand.tsx'
import { QuestionSteps } from '../panels/QuestionSteps.tsx'
import { Questions } from '../panels/Questions.tsx'
import { Reflection } from '../panels/Reflection.tsx'
import { Roddel } from '../panels/Roddel.tsx'
import { RoddelDesk } from '../panels/RoddelDesk.tsx'
import { Round } from '../panels/Round.tsx'
import { Spoken } from '../panels/Spoken.tsx'
import { useTable } from '../sync/hooks.ts'
import { ShownReflections } from '../ui/ShownReflections.tsx'
import { AnalysisPanel } from './AnalysisPanel.tsx'
import { Mishap } from './Mishap.tsx'

const parts = {
  Actions,
  AnalysisPanel,
  BeforeStart,
  CircleAhead,
  Closing,
  Collect,
  Decisions,
  DeleteMeeting,
  Dots,
  EndPanel,
  Huddle,
  Intro,
  MyWords,
  NotesPanel,
  QuestionInHand,
  QuestionSteps,
  Questions,
  Reflection,
  Roddel,
  RoddelDesk,
  Round,
  ShownReflections,
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
      {shown.map((part) => {
        const Panel = parts[part]
        return <Panel key={part} />
      })}
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
