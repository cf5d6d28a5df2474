/** An item of a list as it lies on the screen, from top to bottom. */
export type Lying = { readonly id: string; readonly top: number; readonly bottom: number }

/** Where an item would land: before another, or last. Undefined where it already is. */
export type Landing = { readonly before?: string } | undefined

/**
 * Where a dragged item lands.
 * @param items those that can be moved, in their order, the dragged one among them
 * @param height of what it is dragged by, on the screen
 */
export function landingOf(items: readonly Lying[], dragged: string, height: number): Landing {
  const others = items.filter(({ id }) => id !== dragged)
  const next = others.find(({ top, bottom }) => (top + bottom) / 2 > height)
  const own = items[items.findIndex(({ id }) => id === dragged) + 1]
  if (next?.id === own?.id) return undefined
  return next ? { before: next.id } : {}
}

/** How far (px) a list scrolls each frame while something is held near its edge. */
export function scrollAt(height: number, { top, bottom }: { readonly top: number; readonly bottom: number }) {
  const [near, fastest] = [80, 14]
  const over = Math.max(0, height - (bottom - near)) - Math.max(0, top + near - height)
  return Math.round(Math.max(-1, Math.min(1, over / near)) * fastest)
}
