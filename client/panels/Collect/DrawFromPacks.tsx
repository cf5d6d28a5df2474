import { useState } from 'react'
import { familyPresent } from '../../../shared/meeting/person.ts'
import type { QuestionPack } from '../../../shared/text/packs.ts'
import { useMe, useTable } from '../../sync/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useAct } from '../../ui/useAct.ts'
import { useWords } from '../../ui/useWords.ts'

type DrawFromPacksProps = {
  readonly item: string
  /** A question that was drawn, to be changed before it is laid ready. */
  readonly onDraw: (text: string) => void
}

/** Ready questions to draw from; what is drawn becomes one's own card. */
export function DrawFromPacks({ item, onDraw }: DrawFromPacksProps) {
  const { drawing: words } = useWords().questions
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words.open}</Button>
      {open && (
        <Packs
          item={item}
          onClose={() => setOpen(false)}
          onDraw={(text) => {
            setOpen(false)
            onDraw(text)
          }}
        />
      )}
    </>
  )
}

function Packs({ item, onDraw, onClose }: DrawFromPacksProps & { readonly onClose: () => void }) {
  const table = useTable()
  const { side } = useMe().person
  const { packs, questions } = useWords()
  const { drawing: words } = questions
  const act = useAct()
  const professionals = side === 'team' && !familyPresent(table)
  async function drawAll(texts: readonly string[]) {
    const laid = await Promise.all(texts.map((text) => act('questions.write', { item, text })))
    if (laid.every(Boolean)) onClose()
  }
  return (
    <Dialog onClose={onClose} title={words.heading}>
      <p className="text-soft">{words.text}</p>
      <div className="flex flex-col divide-y divide-line">
        {packs({ child: table.gathering.child, professionals }).map((pack, index) => (
          <Pack drawAll={drawAll} first={index === 0} key={pack.name} onDraw={onDraw} pack={pack} />
        ))}
      </div>
    </Dialog>
  )
}

type PackProps = {
  readonly pack: QuestionPack
  readonly first: boolean
  readonly onDraw: (text: string) => void
  readonly drawAll: (texts: readonly string[]) => Promise<void>
}

function Pack({ pack: { name, questions, together = 0 }, first, onDraw, drawAll }: PackProps) {
  const { drawing: words } = useWords().questions
  const group = questions.slice(0, together)
  return (
    <details name="pack" open={first}>
      <summary className="flex min-h-12 items-center font-bold">{name}</summary>
      <div className="flex flex-col gap-2 pb-4">
        {group.length > 0 && (
          <div className="flex flex-col gap-2 rounded-control bg-deep-tint p-4">
            <p className="text-sm">{words.together}</p>
            <ul className="flex list-disc flex-col gap-1 pl-5">
              {group.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
            <div>
              <Button onClick={() => void drawAll(group)}>{words.all(group.length)}</Button>
            </div>
          </div>
        )}
        {questions.slice(together).map((text) => (
          <Button key={text} onClick={() => onDraw(text)} wide>
            <span className="grow font-normal">{text}</span>
          </Button>
        ))}
      </div>
    </details>
  )
}
