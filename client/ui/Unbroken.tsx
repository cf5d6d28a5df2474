type UnbrokenProps = { readonly children: string }

/** Longer words may break at their hyphen where a line ends. */
const mostLetters = 14

/** A title whose short hyphened words stay whole: a browser would break 'check-in' at a line's end. */
export function Unbroken({ children }: UnbrokenProps) {
  return children.split(/(\S+-\S+)/).map((part, place) =>
    place % 2 === 1 && part.length <= mostLetters ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one title keep their places
      <span className="whitespace-nowrap" key={place}>
        {part}
      </span>
    ) : (
      part
    ),
  )
}
