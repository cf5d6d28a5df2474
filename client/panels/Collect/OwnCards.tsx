import { useState } from 'react'
import type { OwnCard } from '../../../shared/meeting/collecting.ts'
import { lengths } from '../../../shared/meeting/text.ts'
import { useMe, useTable } from '../../sync/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { ChangeWords } from '../../ui/ChangeWords.tsx'
import { useAct } from '../../ui/useAct.ts'
import { useWords } from '../../ui/useWords.ts'

/** My own questions, and those I typed for somebody, while nobody else sees them. */
export function OwnCards({ cards }: { readonly cards: readonly OwnCard[] }) {
  const { questions: words } = useWords()
  return (
    <Card level={3} look="bare" title={words.own}>
      <ul className="flex flex-col gap-2">
        {cards.map((card) => (
          <OwnLine card={card} key={card.id} />
        ))}
      </ul>
    </Card>
  )
}

function OwnLine({ card }: { readonly card: OwnCard }) {
  const { people } = useTable()
  const { id: me } = useMe()
  const { questions: words, button, forWhom } = useWords()
  const act = useAct()
  const [changing, setChanging] = useState(false)
  const speaker = card.for === me ? {} : { for: card.for }

  if (changing) {
    return (
      <li>
        <ChangeWords
          label={words.change}
          most={lengths.line}
          onClose={() => setChanging(false)}
          onSave={(text) => act('questions.write', { item: card.item, card: card.id, text, ...speaker })}
          text={card.text}
        />
      </li>
    )
  }
  return (
    <li className="flex flex-wrap items-center gap-x-3 rounded-control bg-paper px-4 py-2">
      <p className="min-w-40 flex-1">
        {card.text}
        {card.for !== me && <span className="text-soft"> {forWhom.of(people[card.for]?.name ?? '')}</span>}
      </p>
      <span className="-ml-3 flex">
        <Button aria-label={words.change} look="plain" onClick={() => setChanging(true)}>
          {button.change}
        </Button>
        <Button
          aria-label={words.withdraw}
          look="plain"
          onClick={() => void act('questions.withdraw', { card: card.id })}
        >
          {words.withdrawShort}
        </Button>
      </span>
    </li>
  )
}
