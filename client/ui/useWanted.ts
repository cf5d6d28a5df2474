import { useState } from 'react'

/**
 * Shows at once what somebody chose, until the server has answered; then what is so.
 * @param change may give a promise: the choice stands in between
 */
export function useWanted<Value>(
  value: Value,
  change: (value: Value) => unknown,
): readonly [Value, (value: Value) => void] {
  const [wanted, setWanted] = useState<{ value: Value }>()
  async function choose(next: Value) {
    setWanted({ value: next })
    await change(next)
    setWanted(undefined)
  }
  return [wanted ? wanted.value : value, (next) => void choose(next)]
}
