import { type CasusoverlegItem, casusoverleg } from './casusoverleg.ts'

/** Every template, by the name under which a meeting is asked for. */
export const templates = { casusoverleg } as const
export type TemplateName = keyof typeof templates

/** Every key that a template's item has: the catalogue has a title for each. */
export type TemplateItemKey = CasusoverlegItem

/** Whether there is a template of this name. */
export function isTemplate(name: string): name is TemplateName {
  return Object.hasOwn(templates, name)
}
