import type { Line } from './cleanPasted.ts'

const bullet = /^\s*[•·▪‣◦●*–-]\s+/u
const number = /^\s*(\d{1,2})[.)]\s+/

/** A page of print breaks its lines at least this far. */
const printed = 50

/** Plain text as lines: what looks like a list is one, and lines that a page of print broke are whole again. */
export function plainLines(text: string): Line[] {
  const rows = joined(text.split(/\r\n?|\n|\u2028|\u2029/).map(tidy)).filter((row) => row !== '')
  return rows.map((row, at) => {
    if (bullet.test(row)) return line(row.replace(bullet, ''), false)
    return isNumbered(rows, at) ? line(row.replace(number, ''), true) : line(row)
  })
}

function tidy(row: string): string {
  return row
    .replaceAll(/[\t\u00a0]/g, ' ')
    .replaceAll(/\p{Cc}|[\u00ad\u200b\u200e\u200f\ufeff]/gu, '')
    .trim()
}

function line(text: string, ordered?: boolean): Line {
  return {
    runs: [{ text, bold: false, italic: false }],
    ...(ordered !== undefined && { list: { ordered, depth: 1 } }),
  }
}

/** Only a list that begins at 1 and goes on: numbers that stand alone mean what they say. */
function isNumbered(rows: readonly string[], at: number): boolean {
  const numberAt = (index: number) => Number(number.exec(rows[index] ?? '')?.[1] ?? Number.NaN)
  let first = at
  while (numberAt(first - 1) === numberAt(first) - 1) first -= 1
  return numberAt(first) === 1 && (first < at || numberAt(at + 1) === 2)
}

function joined(rows: readonly string[]): string[] {
  const whole: string[] = []
  let before = ''
  for (const row of rows) {
    const last = whole.at(-1)
    if (last !== undefined && before.length >= printed && /^\p{Ll}/u.test(row) && !/[.!?:;]$/.test(before))
      whole[whole.length - 1] = /\p{Ll}-$/u.test(last) ? last.slice(0, -1) + row : `${last} ${row}`
    else whole.push(row)
    before = row
  }
  return whole
}
