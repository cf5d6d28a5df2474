/** A table with people around it, and one chair free. A picture only. */
export function EmptyTable() {
  return (
    <svg aria-hidden="true" className="mx-auto w-full max-w-80" viewBox="0 0 320 190">
      <ellipse className="fill-wood stroke-wood-edge" cx="160" cy="98" rx="108" ry="58" strokeWidth="6" />
      <circle className="fill-person-5" cx="96" cy="36" r="22" />
      <circle className="fill-person-0" cx="224" cy="36" r="22" />
      <circle className="fill-person-1" cx="292" cy="98" r="22" />
      <circle className="fill-person-4" cx="28" cy="98" r="22" />
      <circle className="fill-person-3" cx="96" cy="160" r="22" />
      <circle
        className="fill-card stroke-deep"
        cx="224"
        cy="160"
        r="21"
        strokeDasharray="6 5"
        strokeWidth="3"
      />
    </svg>
  )
}
