type SmallRingProps = {
  readonly gone: number
  /** What stands in it: minutes. */
  readonly text: string
}

const around = 'M 24 4 a 20 20 0 1 1 0 40 a 20 20 0 1 1 0 -40'

/** The ring of the table, small, for the strip on a phone. Its words stand beside it. */
export function SmallRing({ gone, text }: SmallRingProps) {
  const over = Math.min(1, Math.max(0, gone - 1))
  return (
    <svg aria-hidden="true" className="size-13 shrink-0" viewBox="0 0 48 48">
      <path className="stroke-wood-edge" d={around} fill="none" strokeWidth="5" />
      <path
        className={over > 0 ? 'stroke-deep/45' : 'stroke-deep'}
        d={around}
        fill="none"
        pathLength={1000}
        strokeDasharray={`${Math.round(Math.min(1, gone) * 1000)} 1000`}
        strokeWidth="5"
      />
      {over > 0 && (
        <path
          className="stroke-edge"
          d={around}
          fill="none"
          pathLength={1000}
          strokeDasharray={`${Math.round(over * 1000)} 1000`}
          strokeWidth="5"
        />
      )}
      <text className="fill-ink font-bold" fontSize="13" textAnchor="middle" x="24" y="28.5">
        {text}
      </text>
    </svg>
  )
}
