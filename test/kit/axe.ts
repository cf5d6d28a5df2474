import axe from 'axe-core'
import type { Page } from 'playwright-core'
import * as v from 'valibot'

const found = v.array(v.object({ id: v.string(), nodes: v.array(v.object({ html: v.string() })) }))

/** What axe holds against a page as it is now, in light and in dark: a line each, with the rule and the element; best none. */
export async function violationsOn(page: Page): Promise<string[]> {
  // evaluated from outside, so the page's content security policy has no say in it
  if (await page.evaluate("typeof axe === 'undefined'")) await page.evaluate(axe.source)
  await page.emulateMedia({ colorScheme: 'light' })
  const light = await run(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  // in the dark only colours differ
  const dark = await run(page, ['color-contrast'])
  await page.emulateMedia({ colorScheme: null })
  return [...light, ...dark.map((violation) => `dark: ${violation}`)]
}

const colourIsThere = `Promise.allSettled(
  document.getAnimations().filter((one) => one instanceof CSSTransition).map((one) => one.finished))`

/** @param rules only these; else all that axe has */
async function run(page: Page, rules?: readonly string[]): Promise<string[]> {
  // a colour on its way to another is none that is read
  await page.evaluate(colourIsThere)
  const options = JSON.stringify({ resultTypes: ['violations'], ...(rules && { runOnly: rules }) })
  const violations = v.parse(
    found,
    await page.evaluate(`axe.run(${options}).then(({ violations }) => violations)`),
  )
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
