import { familyPresent } from '../../shared/meeting/person.ts'
import { useDesk, useMe, useTable } from '../sync/hooks.ts'
import { Button } from './Button.tsx'
import { Card } from './Card.tsx'
import { useAct } from './useAct.ts'
import { useWords } from './useWords.ts'

/** I am asked in private to sit in de kring: yes or no, and I may think again. Stands in `<Private>`. */
export function CircleAsked({ item }: { readonly item: string }) {
  const table = useTable()
  const { id: me } = useMe()
  const { circle: words } = useWords()
  const act = useAct()
  const asks = Object.values(useDesk().asks).filter((ask) => ask.asked === me && ask.item === item)
  if (familyPresent(table) || table.circle) return null
  return asks.map(({ id: ask, by, yes }) => {
    const name = table.people[by]?.name ?? ''
    const answer = (next: boolean) => () => void act('roddel.answer', { ask, yes: next })
    return (
      <Card key={ask} look="tint" title={words.asked(name)}>
        <p className="max-w-[60ch]">
          {yes === undefined ? words.askedText : yes ? words.saidYes : words.saidNo}
        </p>
        <div className="flex flex-wrap gap-3">
          {yes === undefined ? (
            <>
              <Button onClick={answer(true)}>{words.yes}</Button>
              <Button onClick={answer(false)}>{words.no}</Button>
            </>
          ) : (
            <Button look="plain" onClick={answer(!yes)}>
              {yes ? words.noAfterAll : words.yesAfterAll}
            </Button>
          )}
        </div>
        <p className="text-soft text-sm">{words.onlyYouTwo(name)}</p>
      </Card>
    )
  })
}
