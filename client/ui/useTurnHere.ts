import type { PersonView } from '../../shared/meeting/people.ts'
import { atTurn } from '../../shared/meeting/turn.ts'
import { usePersonsHere, useTable } from '../sync/hooks.ts'

/**
 * Whose turn it is, when that is somebody of this device, whoever acts on it. Take the turn for them with
 * `useAct(turn.id)`: then the act is theirs.
 */
export function useTurnHere(): PersonView | undefined {
  const turn = atTurn(useTable())
  return usePersonsHere().find(({ id }) => id === turn)
}
