/** The mark of Beraad: a table with people around it. Its words stand beside it. */
export function Logo() {
  return (
    <svg aria-hidden="true" className="size-9 shrink-0" viewBox="0 0 32 32">
      <circle className="fill-wood" cx="16" cy="16" r="8.5" />
      <path
        className="fill-none stroke-deep"
        d="M16 7.5a8.5 8.5 0 1 1-6.6 13.9"
        strokeLinecap="round"
        strokeWidth="2.6"
      />
      <circle className="fill-person-0" cx="16" cy="3.2" r="2.7" />
      <circle className="fill-person-1" cx="28" cy="12" r="2.7" />
      <circle className="fill-person-2" cx="23.6" cy="26.6" r="2.7" />
      <circle className="fill-person-3" cx="8.4" cy="26.6" r="2.7" />
      <circle className="fill-person-4" cx="4" cy="12" r="2.7" />
    </svg>
  )
}
