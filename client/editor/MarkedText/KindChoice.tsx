import { type StatementKind, statementKinds } from '../../../shared/meeting/statements.ts'
import { Choice } from '../../ui/Field.tsx'
import { useWords } from '../../ui/useWords.ts'

type KindChoiceProps = {
  readonly value: StatementKind | undefined
  /** May give a promise: what is chosen stands until it is answered. */
  readonly onChange: (kind: StatementKind | undefined) => unknown
}

/** What the words are to who says them. */
export function KindChoice({ value, onChange }: KindChoiceProps) {
  const { statements: words } = useWords()
  return (
    <Choice
      label={words.kind}
      onChange={(next) => onChange(statementKinds.find((kind) => kind === next))}
      options={[
        { value: '', label: words.kindOpen },
        ...statementKinds.map((kind) => ({ value: kind, label: words.kindMeanings[kind] })),
      ]}
      value={value ?? ''}
    />
  )
}
