import { casusoverleg } from './casusoverleg.ts'
import { kort } from './kort.ts'
import { netwerkberaad, vervolgberaad } from './netwerkberaad.ts'
import type { Template } from './template.ts'

/** Every template, by the name under which a meeting is asked for. */
export const templates = { casusoverleg, kort, netwerkberaad, vervolgberaad }
export type TemplateName = keyof typeof templates

type Items = (typeof templates)[TemplateName]['items' | 'withFamily']
/** Every key that a template's item has: the catalogue has a title for each. */
export type TemplateItemKey = Items[number]['key']

/** The names in the order in which they are offered. */
export const templateNames = [
  'casusoverleg',
  'kort',
  'netwerkberaad',
  'vervolgberaad',
] as const satisfies readonly TemplateName[]

/** Whether there is no such meeting without the family. */
export function isForFamily(name: TemplateName): boolean {
  const template: Template = templates[name]
  return template.family === true
}

/** Whether there is a template of this name. */
export function isTemplate(name: string): name is TemplateName {
  return Object.hasOwn(templates, name)
}
