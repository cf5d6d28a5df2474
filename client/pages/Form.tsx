import { useId } from 'react'

type TextFieldProps = {
  readonly label: string
  readonly hint?: string
  readonly name: string
  readonly most: number
  readonly optional?: boolean
  readonly autoComplete?: string
  readonly type?: 'text' | 'password'
}

/** One line to fill in, with its label above it. */
export function TextField({
  label,
  hint,
  name,
  most,
  optional,
  autoComplete = 'off',
  type = 'text',
}: TextFieldProps) {
  const id = useId()
  const hintId = hint && `${id}-hint`
  return (
    <div className="flex flex-col gap-1">
      <label className="font-bold" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className="text-soft" id={hintId}>
          {hint}
        </p>
      )}
      <input
        aria-describedby={hintId}
        autoComplete={autoComplete}
        className="min-h-13 rounded-control border-2 border-edge bg-card px-4 text-ink"
        id={id}
        maxLength={most}
        name={name}
        required={!optional}
        type={type}
      />
    </div>
  )
}

type CheckFieldProps = {
  readonly label: string
  readonly hint?: string
  readonly name: string
  readonly onChange?: (checked: boolean) => void
}

/** A yes or no. */
export function CheckField({ label, hint, name, onChange }: CheckFieldProps) {
  const id = useId()
  return (
    <div className="flex items-start gap-3">
      <input
        aria-describedby={hint && `${id}-hint`}
        className="mt-1 size-7 shrink-0 accent-deep"
        id={id}
        name={name}
        onChange={(event) => onChange?.(event.target.checked)}
        type="checkbox"
      />
      <div>
        <label className="block min-h-9 pt-1 font-bold" htmlFor={id}>
          {label}
        </label>
        {hint && (
          <p className="text-soft" id={`${id}-hint`}>
            {hint}
          </p>
        )}
      </div>
    </div>
  )
}

/** Why it did not work; said aloud by a screen reader when it appears. */
export function FormProblem({ children }: { readonly children: string | undefined }) {
  return (
    <div className="empty:hidden" role="alert">
      {children && <p className="rounded-control bg-clay-tint px-4 py-3 text-clay">{children}</p>}
    </div>
  )
}
