/** The Y.XmlFragment of the sheet `analysis` that holds the text. */
export const fragmentName = 'analysis'

/** The node of a part; its kind stands in the attribute `kind`. */
export const partName = 'part'

/** The eight fixed parts of a verklarende analyse, in their order; their titles stand in the catalogue. */
export const partKinds = [
  'inTheChildsWords',
  'whatGoesWell',
  'whatWorriesUs',
  'howEachSeesIt',
  'lifeLine',
  'howItHangsTogether',
  'whatWeShare',
  'whatComesFirst',
] as const

export type PartKind = (typeof partKinds)[number]

/** What may stand in a part at its first level. */
export const blockNames: readonly string[] = ['paragraph', 'bulletList', 'orderedList']

/** Reads a part's kind from what a document holds. */
export function isPartKind(value: unknown): value is PartKind {
  return partKinds.some((kind) => kind === value)
}
