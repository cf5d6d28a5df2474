import axe from 'axe-core'
import type { Page } from 'playwright-core'
import * as v from 'valibot'

const found = v.array(v.object({ id: v.string(), nodes: v.array(v.object({ html: v.string() })) }))

/** What axe holds against a page as it is now: a line each, with the rule and the element; best none. */
export async function violationsOn(page: Page): Promise<string[]> {
  // evaluated from outside, so the page's content security policy has no say in it
  await page.evaluate(axe.source)
  const violations = v.parse(found, await page.evaluate('axe.run().then(({ violations }) => violations)'))
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
