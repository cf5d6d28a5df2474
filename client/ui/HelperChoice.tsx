import type { PersonView } from '../../shared/meeting/people.ts'
import { bySeat } from '../../shared/meeting/person.ts'
import { useMe, useTable } from '../sync/hooks.ts'
import { Choice } from './Field.tsx'
import { useAct } from './useAct.ts'
import { useWords } from './useWords.ts'

type HelperChoiceProps = { readonly label: string; readonly person: PersonView }

/** Who types for somebody: chosen by themselves, or with them where they have no screen. */
export function HelperChoice({ label, person }: HelperChoiceProps) {
  const { people } = useTable()
  const { id: me } = useMe()
  const { forWhom: words } = useWords()
  const act = useAct()
  const others = bySeat(people).filter(({ id, hats }) => id !== person.id && !hats.toehoorder)
  return (
    <Choice
      label={label}
      onChange={(helper) =>
        act('people.chooseHelper', {
          helper: helper === '' ? null : helper,
          ...(person.id !== me && { person: person.id }),
        })
      }
      options={[
        { value: '', label: words.nobody },
        ...others.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      value={person.helper ?? ''}
    />
  )
}
