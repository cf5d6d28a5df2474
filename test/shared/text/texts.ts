/** Every text in a part of the catalogue with its place; functions are asked with a few ordinary values. */
export function texts(part: unknown, path = ''): [string, string][] {
  if (typeof part === 'string') return [[path, part]]
  if (typeof part === 'function')
    return said(part as (...asked: unknown[]) => unknown).map((text) => [path, text])
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([key, value]) => texts(value, `${path}.${key}`))
}

function said(say: (...asked: unknown[]) => unknown): string[] {
  const asked = [
    ['Daan', 'Anne', 'woensdag'],
    [0, 1, 2],
    [3, 5, 8],
    [true, false, true],
    [false, true, false],
  ]
  return asked.flatMap((values) => {
    try {
      const text = say(...values)
      return typeof text === 'string' ? [text] : texts(text).map(([, one]) => one)
    } catch {
      return []
    }
  })
}
