import { type Example, makeExample } from '../../../shared/example/example.ts'
import { exampleFor } from '../../../shared/text/example.ts'
import { templatesFor } from '../../../shared/text/templates.ts'
import { seededIds } from '../meeting/simulatedTable.ts'

const words = exampleFor('nl')

/** The invented case as the server makes it, the same in every run. */
export function openExample(now = Date.UTC(2026, 2, 4, 13, 0)): Example {
  const newId = seededIds()
  const { titles } = templatesFor('nl')
  return makeExample({ id: newId(), language: 'nl', now, newId, words, titleOf: (key) => titles[key] })
}
