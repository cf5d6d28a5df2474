import { useState } from 'react'
import type { Gift } from '../../shared/meeting/roddel.ts'
import { useDesk, useTable } from '../sync/hooks.ts'
import { Button } from './Button.tsx'
import { Card } from './Card.tsx'
import { Confirm } from './Confirm.tsx'
import { useAct } from './useAct.ts'
import { useWords } from './useWords.ts'

/** The words of a roddel that I was given: mine alone, to keep or to delete. Stands in `<Private>`. */
export function GivenWords() {
  const { gathering } = useTable()
  const gifts = Object.values(useDesk().gifts)
  const { gifts: words } = useWords()
  if (gifts.length === 0) return null
  const ended = gathering.endedAt !== undefined
  const open = !ended && gifts.some((gift) => !gift.kept)
  return (
    <Card look="tint" title={words.heading}>
      {open && <p>{words.text}</p>}
      <ul className="flex flex-col gap-3">
        {gifts.map((gift) => (
          <GiftLine ended={ended} gift={gift} key={gift.id} />
        ))}
      </ul>
      <p className="text-soft text-sm">{ended ? words.afterEnd : words.untilEnd}</p>
    </Card>
  )
}

type GiftLineProps = { readonly gift: Gift; readonly ended: boolean }

function GiftLine({ gift, ended }: GiftLineProps) {
  const { people } = useTable()
  const { gifts: words } = useWords()
  const act = useAct()
  const [erases, setErases] = useState(false)
  const [lays, setLays] = useState(false)
  const name = people[gift.giver]?.name ?? ''
  return (
    <li className="flex flex-col gap-2 rounded-control bg-card p-4">
      <p className="text-soft text-sm">
        {words.from(name)}
        {gift.kept && ` · ${words.kept}`}
        {gift.laid && ` · ${words.laid}`}
      </p>
      <p className="max-w-[64ch] text-lg leading-snug">‘{gift.text}’</p>
      <div className="flex flex-wrap gap-2">
        {!(gift.kept || ended) && (
          <Button
            aria-label={words.keepFrom(name)}
            look="main"
            onClick={() => void act('roddel.keep', { gift: gift.id })}
          >
            {words.keep}
          </Button>
        )}
        {!(gift.laid || ended) && (
          <Button aria-label={words.layFrom(name)} look="plain" onClick={() => setLays(true)}>
            {words.lay}
          </Button>
        )}
        <Button aria-label={words.eraseFrom(name)} look="plain" onClick={() => setErases(true)}>
          {words.erase}
        </Button>
      </div>
      {lays && (
        <Confirm
          no={words.layNo}
          onClose={() => setLays(false)}
          onYes={() => void act('roddel.lay', { gift: gift.id })}
          title={words.layConfirm}
          yes={words.layYes}
        >
          <p>{words.layText}</p>
        </Confirm>
      )}
      {erases && (
        <Confirm
          grave
          no={words.eraseNo}
          onClose={() => setErases(false)}
          onYes={() => void act('roddel.erase', { gift: gift.id })}
          title={words.eraseConfirm}
          yes={words.eraseYes}
        >
          <p>{words.eraseText}</p>
        </Confirm>
      )}
    </li>
  )
}
