import { useState } from 'react'
import { mayTypeFor } from '../../shared/meeting/helping.ts'
import { bySeat } from '../../shared/meeting/person.ts'
import { lengths } from '../../shared/meeting/text.ts'
import type { Who } from '../../shared/meeting/who.ts'
import { useMe, useTable } from '../sync/hooks.ts'
import { Choice, Field } from './Field.tsx'
import { useWords } from './useWords.ts'

type WhoFieldProps = {
  readonly label: string
  readonly value: Who | undefined
  readonly onChange: (who: Who | undefined) => void
}

/** Somebody at this table, or a name of somebody who is not. */
export function WhoField({ label, value, onChange }: WhoFieldProps) {
  const { people } = useTable()
  const { who } = useWords()
  const [asksName, setAsksName] = useState(value !== undefined && 'name' in value)
  const name = value !== undefined && 'name' in value ? value.name : ''
  const chosen = asksName ? 'other' : value !== undefined && 'person' in value ? value.person : ''
  function choose(next: string) {
    setAsksName(next === 'other')
    onChange(next === '' || next === 'other' ? undefined : { person: next })
  }
  return (
    <div className="flex flex-col gap-2">
      <Choice
        label={label}
        onChange={choose}
        options={[
          { value: '', label: who.nobody },
          ...bySeat(people).map((person) => ({ value: person.id, label: person.name })),
          { value: 'other', label: who.other },
        ]}
        value={chosen}
      />
      {asksName && (
        <Field
          label={`${label} ${who.otherName}`}
          most={lengths.name}
          onChange={(next) => onChange(next.trim() ? { name: next } : undefined)}
          value={name}
        />
      )}
    </div>
  )
}

/** Gives a function that names somebody: a person as they are called now, or the free name. */
export function useNameOf(): (who: Who) => string {
  const { people } = useTable()
  return (who) => ('name' in who ? who.name : (people[who.person]?.name ?? ''))
}

type ForWhomProps = {
  readonly value: string
  readonly onChange: (person: string) => void
  /** What is asked where it is about no words: then there is nothing to read back. */
  readonly label?: string
}

/** Whose words are typed here: my own, or somebody's whose helper I am; those are read back first. */
export function ForWhom({ value, onChange, label }: ForWhomProps) {
  const { people } = useTable()
  const me = useMe()
  const { forWhom } = useWords()
  const others = bySeat(people).filter(
    ({ id, hats }) => id !== me.id && !hats.toehoorder && mayTypeFor(people, me.id, id),
  )
  if (others.length === 0) return null
  return (
    <div className="flex flex-col gap-2">
      <Choice
        label={label ?? forWhom.field}
        onChange={onChange}
        options={[
          { value: me.id, label: forWhom.mine },
          ...others.map((person) => ({ value: person.id, label: forWhom.of(person.name) })),
        ]}
        value={value}
      />
      {label === undefined && value !== me.id && <p className="font-bold">{forWhom.readBack}</p>}
    </div>
  )
}

/** What a sending button says: for another, that these were read back to them and are their words. */
export function useSendWords(whose: string, own: string): string {
  const { people } = useTable()
  const { id: me } = useMe()
  const { forWhom } = useWords()
  return whose === me ? own : forWhom.areTheirs(people[whose]?.name ?? '')
}
