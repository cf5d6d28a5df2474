/** The round table as it is drawn: its size, its edge, and the chairs around it. */
export const drawing = { width: 640, height: 480 } as const
export const edge = { x: 240, y: 166 } as const
const middle = { x: drawing.width / 2, y: drawing.height / 2 }
const chairs = { x: 280, y: 203 }

/** From so many seats on there is no room for all names; they stay as text. */
const mostNames = 20
/** So many stand in one row; a larger crowd stands in several. */
const mostInRow = 40
const rowWidth = 23
/** How far a seat that listens stands back, as a part of its distance from the middle. */
const backBy = 1.09
/** Names of seats whose heights differ less than this stand beside each other. */
const besideHeight = 46
/** A face that stands further off than that, but not further than this, may touch the name: where a name ends, and half a face. */
const nameReach = 66
const halfFace = 24

/** Where a seat stands; all in percents of the width of the drawing, save `top`, of its height. */
export type Place = {
  readonly left: number
  readonly top: number
  /** The name stands above the face, not below it. */
  readonly above: boolean
  /** How wide the name may be without touching another. */
  readonly nameRoom: number
}

export type Seating = {
  readonly places: readonly Place[]
  /** A face, in percents of the width. */
  readonly face: number
  readonly names: boolean
  readonly initials: boolean
}

/** Seats a number of people clockwise, at equal distances, the first to the right of the top. */
export function seatingFor(count: number, back: ReadonlySet<number> = new Set()): Seating {
  const rows = count <= mostInRow ? 1 : Math.ceil(count / 64)
  const points = Array.from({ length: count }, (_, index) => {
    const out = (index % rows) * rowWidth - ((rows - 1) * rowWidth) / 2
    return seatAt((index + 0.5) / count, out, back.has(index) ? backBy : 1)
  })
  const apart = (length / Math.max(1, count)) * rows
  return {
    places: points.map((point, index) => ({
      left: (100 * point.x) / drawing.width,
      top: (100 * point.y) / drawing.height,
      above: isAbove(point),
      nameRoom: (100 * roomAt(points, index)) / drawing.width,
    })),
    face: Math.min(7.6, (100 * Math.min(apart, rows > 1 ? rowWidth : apart) * 0.82) / drawing.width),
    names: count <= mostNames,
    initials: rows === 1,
  }
}

type Point = { readonly x: number; readonly y: number }

/** The ellipse of the chairs in small steps, with how far each is from the top along the edge. */
const steps = Array.from({ length: 721 }, (_, step) => (step / 720) * 2 * Math.PI - Math.PI / 2)
const along: number[] = []
for (const [step, angle] of steps.entries()) {
  const before = steps[step - 1] ?? angle
  const width = chairs.x * (Math.cos(angle) - Math.cos(before))
  const height = chairs.y * (Math.sin(angle) - Math.sin(before))
  along.push((along.at(-1) ?? 0) + Math.hypot(width, height))
}
const length = along.at(-1) ?? 0

function seatAt(part: number, out: number, back: number): Point {
  const angle = steps[along.findIndex((far) => far >= part * length)] ?? 0
  return {
    x: middle.x + (chairs.x + out) * back * Math.cos(angle),
    y: middle.y + (chairs.y + out) * back * Math.sin(angle),
  }
}

/** At the far side of the table names stand above their faces. */
function isAbove(point: Point): boolean {
  return point.y < middle.y - 0.3 * chairs.y
}

/** As far as the next name beside it, or the next face it reaches to, and not over the side. */
function roomAt(points: readonly Point[], index: number): number {
  const here = points[index] ?? middle
  const beside = points
    .filter((other) => other !== here && Math.abs(other.y - here.y) < besideHeight)
    .map((other) => Math.abs(other.x - here.x) - 4)
  const reached = points
    .filter((other) => {
      const away = isAbove(here) ? here.y - other.y : other.y - here.y
      return away >= besideHeight && away < nameReach
    })
    .map((other) => 2 * (Math.abs(other.x - here.x) - halfFace))
  return Math.min(...beside, ...reached, 2 * Math.min(here.x, drawing.width - here.x) - 2)
}
