import { useState } from 'react'
import type { OwnPraise as Own } from '../../../shared/meeting/roddel.ts'
import { lengths } from '../../../shared/meeting/text.ts'
import { useMe, useTable } from '../../sync/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { ChangeWords } from '../../ui/ChangeWords.tsx'
import { Confirm } from '../../ui/Confirm.tsx'
import { Face } from '../../ui/Seat.tsx'
import { useAct } from '../../ui/useAct.ts'
import { useWords } from '../../ui/useWords.ts'

/** Words ready to say: changed or taken away, or, once they were said, given to whom they are about. */
export function OwnPraise({ praise }: { readonly praise: Own }) {
  const { people } = useTable()
  const { id: me } = useMe()
  const { roddel: words, button, forWhom } = useWords()
  const act = useAct()
  const [changing, setChanging] = useState(false)
  const [gives, setGives] = useState(false)
  const about = people[praise.about]
  if (!about) return null
  const speaker = praise.for === me ? {} : { for: praise.for }
  const { item, id: card } = praise

  if (changing) {
    return (
      <li>
        <ChangeWords
          label={words.fieldAbout(about.name)}
          most={lengths.line}
          onClose={() => setChanging(false)}
          onSave={(text) => act('roddel.write', { item, card, about: about.id, text, ...speaker })}
          text={praise.text}
        />
      </li>
    )
  }
  return (
    <li className="flex flex-col gap-2 rounded-control bg-paper p-4">
      <p className="flex items-center gap-2 text-soft text-sm">
        <Face colour={about.colour} name={about.name} size="small" />
        <span>
          {words.toWhom(about.name)}
          {praise.for !== me && ` · ${forWhom.of(people[praise.for]?.name ?? '')}`}
        </span>
      </p>
      <p className="max-w-[64ch] text-lg leading-snug">{praise.text}</p>
      <div className="flex flex-wrap gap-x-2 gap-y-1">
        <Button onClick={() => setGives(true)}>{words.give(about.name)}</Button>
        <Button aria-label={words.change(about.name)} look="plain" onClick={() => setChanging(true)}>
          {button.change}
        </Button>
        <Button
          aria-label={words.withdraw(about.name)}
          look="plain"
          onClick={() => void act('roddel.withdraw', { card })}
        >
          {words.withdrawShort}
        </Button>
      </div>
      {gives && (
        <Confirm
          no={words.notYet}
          onClose={() => setGives(false)}
          onYes={() => void act('roddel.give', { card })}
          title={words.giveConfirm(about.name)}
          yes={words.giveYes}
        >
          <p>{words.giveText(about.name)}</p>
        </Confirm>
      )}
    </li>
  )
}
