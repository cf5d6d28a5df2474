/** What the server answers on the guest's way in, read by hand: a library for it would be most of the page. */

import { isLanguage, type Language } from '../../shared/text/languages.ts'

/** Somebody who already has a seat on this device; nobody sits on an invented one. */
export type Known = { readonly id: string; readonly name: string }

/** Who invites to what, and in which language. */
export type Invitation = { readonly inviter: string; readonly title: string; readonly language: Language }

export function isInvitation(told: unknown): told is Invitation {
  return (
    hasText(told, 'inviter') &&
    hasText(told, 'title') &&
    hasText(told, 'language') &&
    isLanguage(told.language)
  )
}

/** Who comes with a code from their other device: they have a name already. */
export function nameFrom(told: unknown): string | undefined {
  return hasText(told, 'name') ? told.name : undefined
}

export function knownFrom(told: unknown): Known[] {
  const isObject = typeof told === 'object' && told !== null
  const persons: readonly unknown[] =
    isObject && 'persons' in told && Array.isArray(told.persons) ? told.persons : []
  return persons.filter(
    (person): person is Known =>
      hasText(person, 'id') && hasText(person, 'name') && Reflect.get(person, 'invented') !== true,
  )
}

export function personFrom(told: unknown): string | undefined {
  return hasText(told, 'personId') ? told.personId : undefined
}

function hasText<Key extends string>(told: unknown, key: Key): told is Record<Key, string> {
  return typeof told === 'object' && told !== null && typeof Reflect.get(told, key) === 'string'
}
