import type * as Y from 'yjs'
import type { Refusal } from '../../shared/refusal.ts'
import type { Host } from './virtualTime.ts'

/** An act that somebody did on a page, and what it came to there. */
export type Act = {
  readonly page: Host
  readonly name: string
  /** A word that is in no other act; absent where the act has none. */
  readonly word: string | undefined
  outcome: 'waiting' | 'done' | Refusal
}

/** A word that was written where others may not read it. */
export type Secret = {
  readonly word: string
  /** Whose words they are. */
  readonly person: string
  /** The device they were written on, and when. */
  readonly device: string
  readonly at: number
  readonly item: string
  /** Whose they become when they are given. */
  readonly about: string | undefined
}

/** A word typed in the analysis. */
export type Letter = {
  readonly word: string
  readonly page: Host
  readonly doc: Y.Doc
  /** It was taken out again by who typed it. */
  withdrawn: boolean
  /** The page has said that all is kept, with this in it. */
  kept: boolean
}

/** Who sat at which device from when to when, and what was asked to be shown: what decides who may see what. */
export type Seating = { readonly device: string; readonly person: string; readonly from: number; to: number }

/** All that happened in a run, for the properties at its end. */
export type Book = {
  readonly acts: Act[]
  readonly secrets: Map<string, Secret>
  readonly letters: Letter[]
  readonly seatings: Seating[]
  /** Items whose words somebody asked to show. */
  readonly shown: Set<string>
  /** Words that somebody asked to give to whom they are about. */
  readonly given: Set<string>
  /** Every command id that was ever sent. */
  readonly commands: Set<string>
  /** What should not have been. */
  readonly wrong: string[]
  /** A word nobody has used. */
  readonly newWord: (kind: 'W' | 'L' | 'S') => string
}

/** How a secret begins: by this it is found among bytes. */
export const secretMark = 'Zq8S'

export function openBook(): Book {
  let count = 0
  return {
    acts: [],
    secrets: new Map(),
    letters: [],
    seatings: [],
    shown: new Set(),
    given: new Set(),
    commands: new Set(),
    wrong: [],
    newWord: (kind) => `Zq8${kind}${String(count++).padStart(5, '0')}`,
  }
}

/** The words of a kind in some bytes. */
export function wordsIn(bytes: Uint8Array, mark: string): string[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found: string[] = []
  for (let at = buffer.indexOf(mark); at >= 0; at = buffer.indexOf(mark, at + 1))
    found.push(buffer.toString('latin1', at, at + mark.length + 5))
  return found
}
