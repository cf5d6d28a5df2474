/** As many dots as were laid; what they mean stands in words beside them. */
export function DotRow({ count }: { readonly count: number }) {
  return (
    <span aria-hidden="true" className="inline-flex flex-wrap gap-1">
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: dots are all the same
        <span className="size-5 rounded-full bg-clay" key={index} />
      ))}
    </span>
  )
}
