import { type FormEvent, useState } from 'react'
import { type AgendaItem, allotted, leastMinutes } from '../../../shared/meeting/agenda.ts'
import { laterItems, mostBorrowed } from '../../../shared/meeting/limit.ts'
import { useTable } from '../../sync/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Choice, Field, Tick } from '../../ui/Field.tsx'
import { useAct } from '../../ui/useAct.ts'
import { useLoanWords } from '../../ui/useLoanWords.ts'
import { useWords } from '../../ui/useWords.ts'

type BorrowDialogProps = { readonly item: string; readonly onClose: () => void }

const usual = 3

/** Borrows minutes for the item in hand from a later one, and says beforehand what that does to the end. */
export function BorrowDialog({ item, onClose }: BorrowDialogProps) {
  const { limit: words } = useWords()
  const lenders = laterItems(useTable()).filter((later) => spare(later) > 0)
  const [from, setFrom] = useState('')
  const lender = lenders.find((later) => later.id === from) ?? easiest(lenders)
  return (
    <Dialog onClose={onClose} title={words.borrowHeading}>
      {lender ? (
        <>
          <Choice
            label={words.from}
            onChange={setFrom}
            options={lenders.map((later) => ({
              value: later.id,
              label: words.lender(later.title, allotted(later), later.protected),
            }))}
            value={lender.id}
          />
          <Amount item={item} key={lender.id} lender={lender} onClose={onClose} />
        </>
      ) : (
        <p>{words.nothing}</p>
      )}
    </Dialog>
  )
}

/** Who misses it least: the longest item that is not protected. */
function easiest(lenders: readonly AgendaItem[]): AgendaItem | undefined {
  const free = lenders.filter((item) => !item.protected)
  return (free.length > 0 ? free : lenders).toSorted((a, b) => spare(b) - spare(a))[0]
}

/** The minutes an item can lend and still keep one. */
function spare(item: AgendaItem): number {
  return Math.min(mostBorrowed, allotted(item) - leastMinutes)
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
        {fits ? told({ from: lender.id, minutes }) : words.atMost(most)}
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
