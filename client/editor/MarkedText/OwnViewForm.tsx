import { useState } from 'react'
import { mayTypeFor } from '../../../shared/meeting/helping.ts'
import { maySetKind, type Statement, speakerOf } from '../../../shared/meeting/statements.ts'
import { lengths } from '../../../shared/meeting/text.ts'
import { useMe, useTable } from '../../sync/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { DraftForm } from '../../ui/DraftForm.tsx'
import { useAct, useDraft } from '../../ui/useAct.ts'
import { useWords } from '../../ui/useWords.ts'
import { ForWhom } from '../../ui/WhoField.tsx'
import { KindChoice } from './KindChoice.tsx'

/** What I, or who I type for, can say to a statement. */
export function OwnViewForm({ statement }: { readonly statement: Statement }) {
  const { people } = useTable()
  const { id: me } = useMe()
  const speaker = speakerOf(statement)
  const [whose, setWhose] = useState(speaker !== undefined && mayTypeFor(people, me, speaker) ? speaker : me)
  return (
    <div className="flex flex-col gap-3">
      <ForWhom onChange={setWhose} value={whose} />
      <OwnView key={whose} statement={statement} whose={whose} />
    </div>
  )
}

type OwnViewProps = { readonly statement: Statement; readonly whose: string }

/** As who says it, or as another who sees it. */
function OwnView({ statement, whose }: OwnViewProps) {
  const { id: me } = useMe()
  const { statements: words } = useWords()
  const act = useAct()
  const draft = useDraft('', `view ${statement.id} ${whose}`)
  const view = statement.views[whose]
  const speaks = speakerOf(statement) === whose
  const ofThem = { statement: statement.id, ...(whose !== me && { for: whose }) }

  const tell = (recognises: boolean, text = view?.text) =>
    act('statements.view', { ...ofThem, recognises, ...(text !== undefined && { text }) })
  const answers = [
    { recognises: true, label: speaks ? words.meantSo : words.recognise },
    { recognises: false, label: speaks ? words.meantNotSo : words.seeOtherwise },
  ]

  return (
    <>
      {maySetKind(statement, { by: me, for: whose }) && (
        <KindChoice
          onChange={(kind) => act('statements.setKind', { ...ofThem, kind: kind ?? null })}
          value={statement.kind?.is}
        />
      )}
      {/* who wrote their own words down need not tell that they meant them */}
      {!(speaks && statement.by === whose) && (
        <div className="flex flex-wrap gap-2">
          {answers.map(({ recognises, label }) => (
            <Button
              aria-pressed={view?.recognises === recognises}
              key={label}
              look={view?.recognises === recognises ? 'main' : 'quiet'}
              onClick={() => void tell(recognises)}
            >
              {label}
            </Button>
          ))}
        </div>
      )}
      {view && (
        <DraftForm
          beside={
            <Button
              look="plain"
              onClick={() => void act('statements.takeBackView', { statement: statement.id, person: whose })}
            >
              {words.takeBack}
            </Button>
          }
          draft={draft}
          label={words.myView}
          lines={2}
          most={lengths.text}
          onSend={(text) => tell(view.recognises, text)}
          send={words.addMyView}
        />
      )}
    </>
  )
}
