import { useState } from 'react'
import { penHolders } from '../../shared/meeting/pen.ts'
import { bySeat } from '../../shared/meeting/person.ts'
import { useMe, useTable } from '../sync/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Tick } from '../ui/Field.tsx'
import { useAct } from '../ui/useAct.ts'
import { useWords } from '../ui/useWords.ts'

/** Who holds the pen, told to all; the chair gives it, and takes it back. */
export function PenHolders() {
  const table = useTable()
  const { person } = useMe()
  const words = useWords().analysis.pen
  const [chooses, setChooses] = useState(false)
  const mayChoose = person.hats.voorzitter && table.gathering.endedAt === undefined
  const holders = penHolders(table, table.people)
  if (!holders && !mayChoose) return null
  const withWhom =
    holders && (holders.length > 0 ? words.isWith(holders.map(({ name }) => name)) : words.isWithNobody)
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
      <p role="status">{withWhom ?? words.everyone}</p>
      {mayChoose && <Button onClick={() => setChooses(true)}>{words.choose}</Button>}
      {chooses && <ChooseHolders onClose={() => setChooses(false)} />}
    </div>
  )
}

function ChooseHolders({ onClose }: { readonly onClose: () => void }) {
  const table = useTable()
  const words = useWords().analysis.pen
  const act = useAct()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(penHolders(table, table.people)?.map(({ id }) => id)),
  )
  const choose = (id: string, isChosen: boolean) =>
    setChosen(new Set([...[...chosen].filter((other) => other !== id), ...(isChosen ? [id] : [])]))
  async function actAndClose(name: string, input: object) {
    if (await act(name, input)) onClose()
  }
  return (
    <Dialog onClose={onClose} title={words.heading}>
      <p className="text-soft">{words.explain}</p>
      <div>
        {bySeat(table.people)
          .filter(({ hats }) => !hats.toehoorder)
          .map(({ id, name }) => (
            <Tick checked={chosen.has(id)} key={id} label={name} onChange={(on) => choose(id, on)} />
          ))}
      </div>
      <div className="flex flex-wrap gap-3">
        <Button
          disabled={chosen.size === 0}
          look="main"
          onClick={() => void actAndClose('pen.limit', { people: [...chosen] })}
        >
          {words.giveTo}
        </Button>
        {table.pen && <Button onClick={() => void actAndClose('pen.free', {})}>{words.free}</Button>}
      </div>
    </Dialog>
  )
}
