import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

type Role = 'textbox' | 'button' | 'combobox' | 'link'

/** No screen has more stops than this from its top to its end. */
const mostStops = 120

/** Where the focus is, and whether it can be seen. */
type Stop = {
  readonly what: string
  /** A line of two pixels at least around it, or around its label. */
  readonly outlined: boolean
  /** In the window, with nothing over it. */
  readonly inSight: boolean
  readonly inDialog: boolean
}

/** Somebody who has a keyboard and no mouse: goes on with Tab, and sees at each stop where they are. */
export class WithoutMouse {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Goes on with Tab until the focus is on what bears this name. */
  async tabTo(role: Role, name: string): Promise<void> {
    await this.tabOnTo(this.page.getByRole(role, { name, exact: true }), name)
  }

  /** Goes on with Tab until the focus is there. */
  async tabOnTo(wanted: Locator, what: string): Promise<void> {
    await wanted.first().waitFor()
    for (let stop = 0; stop < mostStops; stop += 1) {
      await this.page.keyboard.press('Tab')
      await this.#isSeen()
      if (await wanted.evaluateAll((all) => all.some((one) => one === document.activeElement))) return
    }
    throw new Error(`no Tab leads to ${what}`)
  }

  async press(name: string, role: 'button' | 'link' = 'button'): Promise<void> {
    await this.tabTo(role, name)
    await this.page.keyboard.press('Enter')
  }

  async write(label: string, text: string): Promise<void> {
    await this.tabTo('textbox', label)
    await this.page.keyboard.press('ControlOrMeta+a')
    await this.page.keyboard.type(text)
  }

  /** Chooses with the arrows. */
  async choose(label: string, option: string): Promise<void> {
    await this.tabTo('combobox', label)
    const field = this.page.getByRole('combobox', { name: label, exact: true })
    const chosen = () => field.locator('option:checked').innerText()
    for (let step = 0; step < 30 && (await chosen()) !== option; step += 1)
      await this.page.keyboard.press('ArrowDown')
    expect(await chosen()).toBe(option)
  }

  /**
   * Opens a dialog with this button, and proves it: the focus is in it and stays in it, Escape closes it, and the
   * focus is back on the button. Then opens it again.
   */
  async opensDialog(button: string): Promise<void> {
    await this.press(button)
    await this.page.getByRole('dialog').waitFor()
    for (let stop = 0; stop < 12; stop += 1) {
      const { inDialog, what } = await this.#isSeen()
      // between its last stop and its first the browser itself has one: nothing of the page
      expect(inDialog || what === 'body', `${what} is in the dialog of ${button}`).toBe(true)
      await this.page.keyboard.press('Tab')
    }
    await this.page.keyboard.press('Escape')
    await this.page.getByRole('dialog').waitFor({ state: 'detached' })
    const opener = this.page.getByRole('button', { name: button, exact: true })
    await expect
      .poll(() => opener.evaluateAll((all) => all.some((one) => one === document.activeElement)))
      .toBe(true)
    await this.page.keyboard.press('Enter')
    await this.page.getByRole('dialog').waitFor()
  }

  /** Where the focus is now is seen. */
  async #isSeen(): Promise<Stop> {
    const stop = await this.page.evaluate((): Stop => {
      const at = document.activeElement
      if (!(at instanceof HTMLElement) || at === document.body)
        return { what: 'body', outlined: true, inSight: true, inDialog: false }
      // a choice is drawn by the label around it
      const drawn = at.closest('label') ?? at
      const outlined = [at, drawn].some((one) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(one)
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
      })
      const { left, top, right, bottom } = drawn.getBoundingClientRect()
      const across = (Math.max(0, left) + Math.min(innerWidth, right)) / 2
      const down = (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2
      const over = document.elementFromPoint(across, down)
      const inSight = over !== null && (drawn.contains(over) || over.contains(drawn))
      const label = at instanceof HTMLInputElement ? at.labels?.[0]?.innerText : at.innerText
      const what = `${at.tagName.toLowerCase()} ${at.getAttribute('aria-label') ?? label?.slice(0, 40)}`
      return { what, outlined, inSight, inDialog: at.closest('dialog:modal') !== null }
    })
    expect(stop, `the focus on ${stop.what} is seen`).toMatchObject({ outlined: true, inSight: true })
    return stop
  }
}
