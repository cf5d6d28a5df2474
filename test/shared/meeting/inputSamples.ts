import type { GenericSchema } from 'valibot'
import * as v from 'valibot'
import type { Shape } from '../../../scripts/inputShape.ts'

/** An input that a schema accepts, and all ways to spoil it at one place with one of some names. */
export type Samples = { readonly usual: unknown; readonly wrong: readonly unknown[] }

/**
 * Makes them. A name spoils what is no free text, and an object as one more key. Throws on a schema that takes keys
 * which its writer chooses, or that knows no type: no command may have one.
 */
export function samplesOf(schema: GenericSchema, names: readonly string[]): Samples {
  const shape = schema as unknown as Shape
  switch (shape.type) {
    case 'strict_object':
      return objectSamples(shape.entries as Readonly<Record<string, GenericSchema>>, names)
    case 'optional':
    case 'nullable':
      return samplesOf(shape.wrapped, names)
    case 'array': {
      const { usual, wrong } = samplesOf(shape.item, names)
      return { usual: [usual], wrong: [...names, ...wrong.map((one) => [one])] }
    }
    case 'union': {
      const options = shape.options.map((option) => samplesOf(option, names))
      return { usual: options[0]?.usual, wrong: options.flatMap(({ wrong }) => wrong) }
    }
    case 'string':
      return textSamples(schema, names)
    case 'picklist':
      return { usual: shape.options[0], wrong: names }
    case 'number':
      return { usual: [1, 60].find((number) => v.is(schema, number)), wrong: names }
    case 'boolean':
      return { usual: true, wrong: names }
    case 'literal':
      return { usual: shape.literal, wrong: names }
    default:
      throw new Error(`a schema that can't be sampled: ${schema.type}`)
  }
}

function objectSamples(entries: Readonly<Record<string, GenericSchema>>, names: readonly string[]): Samples {
  const samples = Object.entries(entries).map(([key, field]) => [key, samplesOf(field, names)] as const)
  const usual = Object.fromEntries(samples.map(([key, { usual }]) => [key, usual]))
  return {
    usual,
    wrong: [
      // `fromEntries` gives `__proto__` as a key of its own, as JSON does
      ...names.map((name) => Object.fromEntries([...Object.entries(usual), [name, { polluted: true }]])),
      ...samples.flatMap(([key, { wrong }]) => wrong.map((one) => ({ ...usual, [key]: one }))),
    ],
  }
}

/** Free text takes any word; an id and a day are of one shape. */
function textSamples(schema: GenericSchema, names: readonly string[]): Samples {
  const usual = ['een paar woorden', '000000000000', '2026-03-04'].find((text) => v.is(schema, text))
  return { usual, wrong: usual === 'een paar woorden' ? [] : names }
}
