import { useState } from 'react'
import { wearer } from '../../shared/meeting/person.ts'
import { lengths } from '../../shared/meeting/text.ts'
import { useDesk, useMe, useTable } from '../sync/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Confirm } from '../ui/Confirm.tsx'
import { DraftForm } from '../ui/DraftForm.tsx'
import { Tick } from '../ui/Field.tsx'
import { Private } from '../ui/Private.tsx'
import { SayInstead } from '../ui/SayInstead.tsx'
import { useAct, useDraft } from '../ui/useAct.ts'
import { useWords } from '../ui/useWords.ts'
import { ForWhom, useSendWords } from '../ui/WhoField.tsx'
import { DrawFromPacks } from './Collect/DrawFromPacks.tsx'
import { OwnCards } from './Collect/OwnCards.tsx'

/** Collecting richtvragen: each writes privately, all see how many there are, and all are shown at once. */
export function Collect() {
  const { clock, collecting } = useTable()
  const item = clock.item ?? ''
  const here = collecting[item]
  if (!here || here.shownAt !== undefined) return null
  return (
    <>
      <Private>
        <WriteCard item={item} withNames={here.withNames} />
      </Private>
      <ShowCards cards={here.cards} item={item} withNames={here.withNames} />
    </>
  )
}

type WriteCardProps = { readonly item: string; readonly withNames: boolean }

function WriteCard({ item, withNames }: WriteCardProps) {
  const { id: me, person } = useMe()
  const { questions: words } = useWords()
  const cards = Object.values(useDesk().cards).filter((card) => card.item === item)
  const act = useAct()
  const draft = useDraft('', `question ${item}`)
  const [whose, setWhose] = useState(me)
  const send = useSendWords(whose, words.write)
  if (person.hats.toehoorder) return null

  function draw(text: string) {
    draft.setText(text)
    document.getElementById('question-form')?.querySelector('textarea')?.focus()
  }
  const write = (text: string) => act('questions.write', { item, text, ...(whose !== me && { for: whose }) })

  return (
    <Card title={words.collectHeading}>
      <DraftForm
        beside={
          draft.empty && (
            <>
              <DrawFromPacks item={item} onDraw={draw} />
              <SayInstead />
            </>
          )
        }
        draft={draft}
        hint={`${words.privateNow} ${words.collectHint(withNames)}`}
        id="question-form"
        label={words.field}
        lines={2}
        main
        most={lengths.line}
        onSend={write}
        onSent={() => setWhose(me)}
        send={send}
      >
        {!draft.empty && <ForWhom onChange={setWhose} value={whose} />}
      </DraftForm>
      {cards.length > 0 ? <OwnCards cards={cards} /> : <p className="text-soft">{words.noneOwn}</p>}
    </Card>
  )
}

type ShowCardsProps = WriteCardProps & { readonly cards: number }

function ShowCards({ item, withNames, cards }: ShowCardsProps) {
  const { people } = useTable()
  const { person } = useMe()
  const { questions: words } = useWords()
  const act = useAct()
  const [asks, setAsks] = useState(false)
  const shower = wearer(people, 'procesbewaker')

  return (
    <Card look="tint" title={words.count(cards)}>
      {person.hats.procesbewaker ? (
        <>
          {cards === 0 ? (
            <Tick
              checked={withNames}
              label={words.withNames}
              onChange={(checked) => act('questions.setNames', { item, withNames: checked })}
            />
          ) : (
            <p>{words.collectHint(withNames)}</p>
          )}
          <div>
            <Button disabled={cards === 0} look="main" onClick={() => setAsks(true)}>
              {words.show}
            </Button>
          </div>
        </>
      ) : (
        shower && <p>{words.showsLater(shower.name)}</p>
      )}
      {asks && (
        <Confirm
          no={words.notYet}
          onClose={() => setAsks(false)}
          onYes={() => void act('questions.show', { item })}
          title={words.showConfirm(withNames)}
          yes={words.showYes}
        />
      )}
    </Card>
  )
}
