import type { Page } from 'playwright-core'

/**
 * What does not fit on a page as it is now, a line each; best none: a page or a part of it that is wider than its
 * place, a control that can't be hit where it stands once it has the focus, and bars that leave too little to read.
 */
export function misplacedOn(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    // what follows the size of the screen has been drawn a few frames later
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame)
    const screen = document.documentElement
    const top = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.body
    const named = (part: Element) => {
      const field = part instanceof HTMLInputElement || part instanceof HTMLTextAreaElement
      const label = field ? part.labels?.[0]?.textContent : part.textContent
      const name = part.getAttribute('aria-label') ?? label ?? ''
      return `${part.tagName.toLowerCase()} ‘${name.trim().slice(0, 40)}’`
    }
    const seen = (part: Element) => {
      const { width, height } = part.getBoundingClientRect()
      return part.checkVisibility({ visibilityProperty: true }) && width > 4 && height > 4
    }

    const tooWide = (): string[] => {
      const parts = [...top.querySelectorAll('*'), top].filter((part) => {
        const { overflowX, textOverflow } = getComputedStyle(part)
        // a line to write on moves along, and what is cut with dots is said in full elsewhere
        if (part.matches('input') || textOverflow === 'ellipsis') return false
        if (overflowX === 'visible' || !seen(part)) return false
        return part.scrollWidth > part.clientWidth + 1
      })
      const over = screen.scrollWidth - window.innerWidth
      return [
        ...(over > 0 ? [`the page is ${over} px too wide`] : []),
        ...parts.map((part) => `wider than its place: ${named(part)}`),
      ]
    }

    /** Whether a point of a control is its own: nothing lies over it, and nothing cuts it off. */
    const hits = (control: Element, x: number, y: number) => {
      const hit = document.elementFromPoint(x, y)
      if (!hit) return false
      // a notice goes by itself
      if (control.contains(hit) || hit.closest('[popover]')) return true
      return hit.closest('label')?.control === control
    }

    const outOfReach = (control: Element): string | undefined => {
      if (control instanceof HTMLElement) control.focus()
      if (control.matches(':disabled')) control.scrollIntoView({ block: 'nearest' })
      const box = [...control.getClientRects()].find(({ width }) => width > 4)
      if (!box) return undefined
      const [left, right] = [box.left, box.right].map(Math.round)
      if ((left ?? 0) < 0 || (right ?? 0) > window.innerWidth) return `beside the screen: ${named(control)}`
      const high = Math.min(box.bottom, window.innerHeight)
      const low = Math.max(box.top, 0)
      const middle = (box.left + box.right) / 2
      // where one writes is brought into sight by its line, and of what is very high some of it is enough
      const line = control.matches('textarea, [contenteditable]')
      const inset = box.height > window.innerHeight / 2 ? (high - low) / 2 : 5
      const points = line ? [low + 20] : [low + inset, (low + high) / 2, high - inset]
      return points.every((y) => hits(control, middle, y))
        ? undefined
        : `cut off or covered: ${named(control)}`
    }

    const barsTooHigh = (): string[] => {
      if (top !== document.body) return []
      const bars = [...document.querySelectorAll<HTMLElement>('header, footer')].filter(
        (bar) => getComputedStyle(bar).position === 'sticky',
      )
      const share = bars.reduce((sum, bar) => sum + bar.offsetHeight, 0) / window.innerHeight
      return share > 0.5 ? [`bars take ${Math.round(share * 100)}% of the screen`] : []
    }

    const controls = top.querySelectorAll(
      'a[href], button, input, select, textarea, summary, [contenteditable="true"]',
    )
    return [
      ...barsTooHigh(),
      ...tooWide(),
      ...[...controls]
        .filter(seen)
        .map(outOfReach)
        .filter((told) => told !== undefined),
    ]
  })
}
