import type * as v from 'valibot'
import type { GenericSchema } from 'valibot'

const kinds: ReadonlySet<string> = new Set<Shape['type']>([
  'strict_object',
  'optional',
  'nullable',
  'array',
  'union',
  'picklist',
  'string',
  'number',
  'boolean',
  'literal',
])

/** The kinds of schema that our commands are made of; another one does not get past `shapeOf` unseen. */
export type Shape =
  | v.StrictObjectSchema<v.ObjectEntries, undefined>
  | v.OptionalSchema<GenericSchema, unknown>
  | v.NullableSchema<GenericSchema, unknown>
  | v.ArraySchema<GenericSchema, undefined>
  | v.UnionSchema<GenericSchema[], undefined>
  | v.PicklistSchema<string[], undefined>
  | v.StringSchema<undefined>
  | v.NumberSchema<undefined>
  | v.BooleanSchema<undefined>
  | v.LiteralSchema<boolean, undefined>

const isKnown = (schema: GenericSchema): schema is GenericSchema & Shape => kinds.has(schema.type)

/** The input that a schema accepts, in a line for readers: `{ item: id, text: text ≤ 300 }`. */
export function shapeOf(schema: GenericSchema): string {
  if (!isKnown(schema)) throw new Error(`the page of commands has no words for ${schema.type}`)
  const shape: Shape = schema
  switch (shape.type) {
    case 'strict_object':
      return objectShape(shape.entries)
    case 'optional':
      return shapeOf(shape.wrapped)
    case 'nullable':
      return `${shapeOf(shape.wrapped)} or null`
    case 'array':
      return `list of ${shapeOf(shape.item)}`
    case 'union':
      return shape.options.map(shapeOf).join(' or ')
    case 'picklist':
      return shape.options.join(' · ')
    case 'string':
      return textShape(schema)
    case 'number':
      return `${bound(schema, 'min_value') ?? ''} to ${bound(schema, 'max_value') ?? 'any'}`
    case 'boolean':
      return 'yes or no'
    case 'literal':
      return String(shape.literal)
  }
}

function objectShape(entries: v.ObjectEntries): string {
  const fields = Object.entries(entries).map(
    ([name, field]) => `${name}${field.type === 'optional' ? '?' : ''}: ${shapeOf(field as GenericSchema)}`,
  )
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`
}

function textShape(schema: GenericSchema): string {
  if (bound(schema, 'iso_date') !== undefined) return 'day'
  const most = bound(schema, 'max_length')
  return most === undefined ? 'id' : `text ≤ ${most}`
}

/** What a step of the schema's pipe demands; undefined without such a step. */
function bound(schema: GenericSchema, type: string): unknown {
  const pipe = 'pipe' in schema && Array.isArray(schema.pipe) ? (schema.pipe as readonly unknown[]) : []
  const step = pipe.find(
    (one) => typeof one === 'object' && one !== null && 'type' in one && one.type === type,
  )
  return step && typeof step === 'object' && 'requirement' in step ? step.requirement : undefined
}
