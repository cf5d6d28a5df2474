import { capital } from './sentence.ts'

/** Richtvragen to draw from, by what they are for. `{child}` stands for the child's name. */
export type QuestionPack = {
  readonly name: string
  /** For professionals among themselves: never offered when family is there. */
  readonly professionals?: true
  /** How many of the first ones belong together, and are drawn as one. */
  readonly together?: number
  readonly questions: readonly string[]
}

type Table = {
  readonly child: string | undefined
  /** Professionals among themselves. */
  readonly professionals: boolean
}

/** Gives the packs for a table, with the child's name filled in, or a word for the child where none is known. */
export function offeredPacks(packs: readonly QuestionPack[], theChild: string) {
  return ({ child = theChild, professionals }: Table): readonly QuestionPack[] =>
    packs
      .filter((pack) => professionals || !pack.professionals)
      .map((pack) => ({ ...pack, questions: pack.questions.map((text) => about(text, child)) }))
}

function about(text: string, child: string): string {
  return capital(text.replaceAll('{child}', child))
}
