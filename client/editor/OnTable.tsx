import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import { type PartKind, partKinds } from '../../shared/analysis/parts.ts'
import { inLaidOrder, type Laid } from '../../shared/meeting/laid.ts'
import { isAuthor } from '../../shared/meeting/words.ts'
import { useMe, useTable } from '../sync/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Confirm } from '../ui/Confirm.tsx'
import { Choice } from '../ui/Field.tsx'
import { useAct, useOutcome } from '../ui/useAct.ts'
import { useWords } from '../ui/useWords.ts'
import { appendToPart } from './appendToPart.ts'

/** What was laid on the table for the analysis; who holds the pen puts it into a part. */
export function OnTable({ editor }: { readonly editor: Editor | undefined }) {
  const { laid } = useTable()
  const { laid: words } = useWords().questions
  const all = inLaidOrder(laid)
  if (all.length === 0) return null
  return (
    <Card level={3} title={words.heading}>
      <ul className="flex flex-col divide-y divide-line">
        {all.map((one) => (
          <LaidLine editor={editor} key={one.id} laid={one} />
        ))}
      </ul>
    </Card>
  )
}

function LaidLine({ laid, editor }: { readonly laid: Laid; readonly editor: Editor | undefined }) {
  const { gathering } = useTable()
  const { analysis, questions } = useWords()
  const { laid: words } = questions
  const titles = analysis.partTitles(gathering.child)
  return (
    <li className="flex flex-col gap-2 py-3">
      <div>
        <Origin laid={laid} />
        <p className="whitespace-pre-line">{laid.text}</p>
      </div>
      {laid.placed ? (
        <p className="text-soft text-sm">{words.placedIn(titles[laid.placed.part])}</p>
      ) : (
        <div className="flex flex-wrap items-end gap-x-3 gap-y-1">
          {editor && <Place editor={editor} laid={laid} titles={titles} />}
          <TakeOff laid={laid} />
        </div>
      )}
    </li>
  )
}

/** Where the words come from. */
function Origin({ laid: { from, for: whose } }: { readonly laid: Laid }) {
  const { questions: all, people } = useTable()
  const { questions: words } = useWords()
  const origin =
    from.kind === 'answer'
      ? words.laid.answerTo(all[from.question]?.text ?? words.takenBack)
      : words.laid.wordsOf(people[whose]?.name ?? '')
  return <p className="text-soft text-sm">{origin}</p>
}

type PlaceProps = {
  readonly laid: Laid
  readonly editor: Editor
  readonly titles: Readonly<Record<PartKind, string>>
}

function Place({ laid, editor, titles }: PlaceProps) {
  const { laid: words } = useWords().questions
  const act = useOutcome()
  const [part, setPart] = useState<PartKind>('whatWeShare')
  const [busy, setBusy] = useState(false)
  async function place() {
    setBusy(true)
    // first it is ours: of two who press at once only one puts it in
    const outcome = await act('laid.placed', { laid: laid.id, part })
    if (outcome.ok) {
      const change = appendToPart(editor.state, part, laid.text, outcome.value.id)
      if (change) editor.view.dispatch(change)
    }
    setBusy(false)
  }
  return (
    <>
      <div className="min-w-52 flex-1">
        <Choice
          label={words.part}
          onChange={(value) => setPart(partKinds.find((kind) => kind === value) ?? part)}
          options={partKinds.map((kind) => ({ value: kind, label: titles[kind] }))}
          value={part}
        />
      </div>
      <Button aria-label={words.placeThis(laid.text)} disabled={busy} onClick={() => void place()}>
        {words.place}
      </Button>
    </>
  )
}

/** Its author takes it off, and an answer its keepers too. */
function TakeOff({ laid }: { readonly laid: Laid }) {
  const { id: me, person } = useMe()
  const { questions, button } = useWords()
  const { laid: words } = questions
  const act = useAct()
  const [asks, setAsks] = useState(false)
  const { hats } = person
  const keeps = laid.from.kind === 'answer' && (hats.procesbewaker || hats.voorzitter || hats.notulist)
  if (!keeps && !isAuthor(laid, me)) return null
  return (
    <>
      <Button aria-label={words.takeOffThis(laid.text)} look="plain" onClick={() => setAsks(true)}>
        {words.takeOff}
      </Button>
      {asks && (
        <Confirm
          no={button.cancel}
          onClose={() => setAsks(false)}
          onYes={() => void act('laid.takeOff', { laid: laid.id })}
          title={words.takeOffConfirm}
          yes={words.takeOff}
        />
      )}
    </>
  )
}
