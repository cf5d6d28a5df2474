import { useMe, useTable } from '../sync/hooks.ts'
import { Card } from '../ui/Card.tsx'
import { Choice } from '../ui/Field.tsx'
import { GivenWords } from '../ui/GivenWords.tsx'
import { Private } from '../ui/Private.tsx'
import { ShownReflections } from '../ui/ShownReflections.tsx'
import { useAct } from '../ui/useAct.ts'
import { useWords } from '../ui/useWords.ts'
import { ShowReflections } from './Reflection/ShowReflections.tsx'
import { WriteReflection } from './Reflection/WriteReflection.tsx'

/** Looking back together: aloud, or written by each alone and shown at once, with names or without. */
export function Reflection() {
  const { agenda, clock, reflecting } = useTable()
  const { person } = useMe()
  const { spoken, reflection: words } = useWords()
  const item = clock.item === undefined ? undefined : agenda[clock.item]
  const here = item && reflecting[item.id]
  if (!item || !here) return null
  const writes = here.written && here.shownAt === undefined
  const guards = person.hats.procesbewaker === true
  // its fields ask the same
  const answers = writes && !person.hats.toehoorder
  return (
    <>
      <Card title={item.title}>
        {!answers && <p className="max-w-[60ch] text-xl leading-snug">{spoken.reflection}</p>}
        {!here.written && <p className="text-soft">{spoken.spokenOnly}</p>}
        {writes && (
          <p className="max-w-[64ch] text-soft">
            {words.hint(here.anonymous)} {words.notInMinutes}
          </p>
        )}
        {guards && !here.written && <HowToLookBack item={item.id} />}
      </Card>
      <ShownReflections item={item.id} />
      <Private>
        {answers && <WriteReflection item={item.id} />}
        <GivenWords />
      </Private>
      {writes && (
        <ShowReflections here={here} item={item.id}>
          {guards && <HowToLookBack item={item.id} />}
        </ShowReflections>
      )}
    </>
  )
}

/** The procesbewaker says how, before anybody has written; all are told. */
function HowToLookBack({ item }: { readonly item: string }) {
  const { reflecting } = useTable()
  const { reflection: words } = useWords()
  const act = useAct()
  const here = reflecting[item]
  if (!here) return null
  const ways = { aloud: words.aloud, named: words.named, anonymous: words.anonymous }
  const now = !here.written ? 'aloud' : here.anonymous ? 'anonymous' : 'named'
  return (
    <div className="flex max-w-96 flex-col gap-1">
      <Choice
        disabled={here.people > 0}
        label={words.how}
        onChange={(way) =>
          act('reflection.set', { item, written: way !== 'aloud', anonymous: way === 'anonymous' })
        }
        options={Object.entries(ways).map(([value, label]) => ({ value, label }))}
        value={now}
      />
      {here.people > 0 && <p className="text-soft text-sm">{words.fixed}</p>}
    </div>
  )
}
