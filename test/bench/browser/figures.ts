/** The middle of several. */
export function median(numbers: readonly number[]): number {
  return atPart(numbers, 0.5)
}

/** The number below which this part of all lies, or the number itself. */
export function atPart(numbers: readonly number[], part: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}
