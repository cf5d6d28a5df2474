import type { Voice } from '../../shared/meeting/decision.ts'
import { useTable } from '../sync/hooks.ts'
import { useWords } from './useWords.ts'
import { useNameOf } from './WhoField.tsx'

/** Gives a function that names somebody whose voice is asked after: by name, else by what they are to the child. */
export function useVoiceName(): (voice: Voice) => string {
  const { gathering } = useTable()
  const { names } = useWords()
  const nameOf = useNameOf()
  const unnamed = names.voiceNames(gathering.child)
  return ({ who, role }) => (who ? nameOf(who) : unnamed[role])
}
