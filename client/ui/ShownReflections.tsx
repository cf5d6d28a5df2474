import { Sparkle } from 'lucide-react'
import { useState } from 'react'
import type { Reflected, ReflectionKind } from '../../shared/meeting/reflection.ts'
import { isAuthor } from '../../shared/meeting/words.ts'
import { useMe, useTable } from '../sync/hooks.ts'
import { Button } from './Button.tsx'
import { Card } from './Card.tsx'
import { Confirm } from './Confirm.tsx'
import { useAct } from './useAct.ts'
import { useWords } from './useWords.ts'

/** What everyone looked back with, at one item or in all, once it was shown: the lichtpuntjes apart, and first. */
export function ShownReflections({ item }: { readonly item?: string }) {
  const { reflected } = useTable()
  const { reflection: words } = useWords()
  const all = Object.values(reflected)
    .filter((word) => item === undefined || word.item === item)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const of = (kind: ReflectionKind) => all.filter((word) => word.kind === kind)
  if (all.length === 0) return null
  return (
    <>
      <Words all={of('light')} kind="light" />
      <Words all={of('helped')} kind="helped" />
      <Words all={of('change')} kind="change" />
      <p className="text-soft text-sm">{words.notInMinutes}</p>
    </>
  )
}

type WordsProps = { readonly kind: ReflectionKind; readonly all: readonly Reflected[] }

function Words({ kind, all }: WordsProps) {
  const { reflection: words } = useWords()
  if (all.length === 0) return null
  return (
    <Card look={kind === 'light' ? 'tint' : 'card'} title={words.headings[kind]}>
      <ul className="flex flex-col gap-3">
        {all.map((word) => (
          <li className="flex gap-3" key={word.id}>
            {kind === 'light' && <Sparkle aria-hidden="true" className="mt-1 shrink-0 text-deep" size={18} />}
            <Word word={word} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Word({ word }: { readonly word: Reflected }) {
  const { people } = useTable()
  const { id: me } = useMe()
  const { reflection: words } = useWords()
  const act = useAct()
  const [asks, setAsks] = useState(false)
  const { author, text } = word
  if (text === undefined) return <p className="text-soft">{words.takenBack}</p>
  return (
    <div className="flex min-w-0 grow flex-wrap items-start justify-between gap-x-3">
      <div>
        {author && <p className="text-soft text-sm">{people[author.for]?.name}</p>}
        <p className="max-w-[64ch]">{text}</p>
      </div>
      {author && isAuthor(author, me) && (
        <Button aria-label={words.takeBack} look="plain" onClick={() => setAsks(true)}>
          {words.takeBackShort}
        </Button>
      )}
      {asks && (
        <Confirm
          grave
          no={words.notYet}
          onClose={() => setAsks(false)}
          onYes={() => void act('reflection.takeBack', { word: word.id })}
          title={words.takeBackConfirm}
          yes={words.takeBackYes}
        >
          <p>{words.takeBackText}</p>
        </Confirm>
      )}
    </div>
  )
}
