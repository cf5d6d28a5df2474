import type { Editor } from '@tiptap/core'
import { useEffect, useMemo } from 'react'
import type { Statement } from '../../../shared/meeting/statements.ts'
import { useTable } from '../../sync/hooks.ts'
import { initials } from '../../ui/initials.ts'
import { useWords } from '../../ui/useWords.ts'
import { useNameOf } from '../../ui/WhoField.tsx'
import { showStatements } from '../statements.ts'
import type { StatementLook, StatementLooks } from '../statementText.ts'

/** Draws in the text what the meeting knows of its statements. */
export function useLooks(editor: Editor): void {
  const { statements, people } = useTable()
  const { statements: words } = useWords()
  const nameOf = useNameOf()
  // biome-ignore lint/correctness/useExhaustiveDependencies: names follow the people
  const looks: StatementLooks = useMemo(() => {
    const look = ({ who }: Statement): StatementLook => {
      if ('table' in who) return { initials: words.tableShort, title: words.tableSays }
      const name = nameOf(who)
      const colour = 'person' in who ? people[who.person]?.colour : undefined
      return { initials: initials(name), title: words.says(name), ...(colour !== undefined && { colour }) }
    }
    return new Map(Object.values(statements).map((one) => [one.id, look(one)]))
  }, [statements, people, words])
  useEffect(() => showStatements(editor, looks), [editor, looks])
}

/** Gives a function that tells in one line who says it, what it is to them, and who wrote it down. */
export function useWhoSays(): (statement: Statement) => string {
  const { people } = useTable()
  const { statements: words } = useWords()
  const nameOf = useNameOf()
  return ({ who, by, kind }) =>
    [
      'table' in who ? words.tableSays : words.says(nameOf(who)),
      ...(kind ? [words.kinds[kind.is]] : []),
      ...('person' in who && who.person === by ? [] : [words.writtenBy(people[by]?.name ?? '')]),
    ].join(' · ')
}
