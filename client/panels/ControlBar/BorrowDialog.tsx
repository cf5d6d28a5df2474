import { Lock } from 'lucide-react'
import { type FormEvent, useId, useState } from 'react'
import { type AgendaItem, allotted, leastMinutes } from '../../../shared/meeting/agenda.ts'
import { laterItems, mostBorrowed } from '../../../shared/meeting/limit.ts'
import { useTable } from '../../sync/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field, Tick } from '../../ui/Field.tsx'
import { useAct } from '../../ui/useAct.ts'
import { useLoanWords } from '../../ui/useLoanWords.ts'
import { useWords } from '../../ui/useWords.ts'

type BorrowDialogProps = { readonly item: string; readonly onClose: () => void }

const usual = 3

/** Borrows minutes for the item in hand from a later one, and says beforehand what that does to the end. */
export function BorrowDialog({ item, onClose }: BorrowDialogProps) {
  const { limit: words } = useWords()
  const lenders = laterItems(useTable()).filter((later) => spare(later) > 0)
  // what is not protected lends first
  const [from, setFrom] = useState((lenders.find((later) => !later.protected) ?? lenders[0])?.id)
  const lender = lenders.find((later) => later.id === from)
  return (
    <Dialog onClose={onClose} title={words.borrowHeading}>
      {lender ? (
        <>
          <Lenders chosen={lender.id} lenders={lenders} onChoose={setFrom} />
          <Amount item={item} key={lender.id} lender={lender} onClose={onClose} />
        </>
      ) : (
        <p>{words.nothing}</p>
      )}
    </Dialog>
  )
}

/** The minutes an item can lend and still keep one. */
function spare(item: AgendaItem): number {
  return Math.min(mostBorrowed, allotted(item) - leastMinutes)
}

type LendersProps = {
  readonly lenders: readonly AgendaItem[]
  readonly chosen: string
  readonly onChoose: (item: string) => void
}

function Lenders({ lenders, chosen, onChoose }: LendersProps) {
  const { limit: words, agenda } = useWords()
  const name = useId()
  return (
    <fieldset className="flex flex-col">
      <legend className="pb-1 font-bold">{words.from}</legend>
      {lenders.map((lender) => (
        <label className="flex min-h-12 items-center gap-3" key={lender.id}>
          <input
            checked={lender.id === chosen}
            className="size-6 shrink-0 accent-deep"
            name={name}
            onChange={() => onChoose(lender.id)}
            type="radio"
          />
          <span className="min-w-0 py-1 leading-snug">
            {lender.title}{' '}
            <span className="whitespace-nowrap text-soft text-sm">
              {words.has(allotted(lender))}
              {lender.protected && (
                <>
                  {' · '}
                  <Lock aria-hidden="true" className="inline" size={13} /> {agenda.protected}
                </>
              )}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

type AmountProps = BorrowDialogProps & { readonly lender: AgendaItem }

function Amount({ item, lender, onClose }: AmountProps) {
  const { limit: words } = useWords()
  const act = useAct()
  const told = useLoanWords()
  const most = spare(lender)
  const [typed, setTyped] = useState(String(Math.min(usual, most)))
  const [knowingly, setKnowingly] = useState(false)
  const minutes = Number(typed)
  const fits = Number.isInteger(minutes) && minutes >= 1 && minutes <= most
  async function borrow(event: FormEvent) {
    event.preventDefault()
    if (await act('agenda.borrow', { item, from: lender.id, minutes, knowingly })) onClose()
  }
  return (
    <form className="flex flex-col gap-4" onSubmit={borrow}>
      <Field
        input={{ min: 1, max: most }}
        label={words.howMany}
        onChange={setTyped}
        required
        type="number"
        value={typed}
      />
      <p aria-live="polite" className="rounded-control bg-deep-tint px-4 py-3 text-deep empty:hidden">
        {fits && told({ from: lender.id, minutes })}
      </p>
      {lender.protected && (
        <div>
          <p className="text-soft">{words.protectedItem}</p>
          <Tick checked={knowingly} label={words.knowingly} onChange={setKnowingly} />
        </div>
      )}
      <div>
        <Button disabled={!fits || (lender.protected && !knowingly)} look="main" type="submit">
          {words.borrow}
        </Button>
      </div>
    </form>
  )
}
