import { type InputHTMLAttributes, type ReactNode, useId } from 'react'
import { useWanted } from './useWanted.ts'

const box =
  'w-full rounded-control border border-edge bg-paper px-4 py-3 text-ink placeholder:text-soft disabled:opacity-60'

export type FieldProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: ReactNode
  /** Its own limit of length. */
  readonly most?: number
  readonly lines?: number
  readonly required?: boolean
  /** The label is heard, not seen: where a heading says the same. */
  readonly hideLabel?: boolean
  readonly placeholder?: string
  readonly type?: 'text' | 'number' | 'date'
  readonly input?: Pick<InputHTMLAttributes<HTMLInputElement>, 'min' | 'max' | 'autoFocus' | 'readOnly'>
}

/** A label with a line, or with a few lines, to write on. */
export function Field({
  label,
  value,
  onChange,
  hint,
  most,
  lines = 1,
  required = false,
  hideLabel = false,
  placeholder,
  type = 'text',
  input,
}: FieldProps) {
  const id = useId()
  const shared = {
    id,
    value,
    required,
    placeholder,
    maxLength: most,
    'aria-describedby': hint ? `${id}-hint` : undefined,
  }
  return (
    <div className="flex flex-col gap-1">
      <label className={hideLabel ? 'sr-only' : 'font-bold'} htmlFor={id}>
        {label}
      </label>
      {lines > 1 ? (
        <textarea
          {...shared}
          {...(input?.autoFocus && { autoFocus: true })}
          className={`${box} field-sizing-content max-h-80 min-h-[4.6rem] resize-y`}
          onChange={(event) => onChange(event.target.value)}
          rows={lines}
        />
      ) : (
        <input
          {...shared}
          {...input}
          autoComplete="off"
          className={`${box} min-h-12`}
          onChange={(event) => onChange(event.target.value)}
          type={type}
        />
      )}
      {hint && (
        <p className="text-soft text-sm" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}

type ChoiceProps = {
  readonly label: string
  readonly value: string
  /** May give a promise: what is chosen stands until it is answered. */
  readonly onChange: (value: string) => unknown
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly disabled?: boolean
}

/** One out of a list. */
export function Choice({ label, value, onChange, options, disabled = false }: ChoiceProps) {
  const id = useId()
  const [shown, choose] = useWanted(value, onChange)
  return (
    <div className="flex flex-col gap-1">
      <label className="font-bold" htmlFor={id}>
        {label}
      </label>
      <select
        className={`${box} min-h-12`}
        disabled={disabled}
        id={id}
        onChange={(event) => choose(event.target.value)}
        value={shown}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}

type TickProps = {
  readonly label: ReactNode
  readonly checked: boolean
  /** May give a promise: the tick stands until it is answered. */
  readonly onChange: (checked: boolean) => unknown
  readonly disabled?: boolean
}

/** Yes or no. */
export function Tick({ label, checked, onChange, disabled = false }: TickProps) {
  const [shown, choose] = useWanted(checked, onChange)
  return (
    <label className="flex min-h-12 items-center gap-3">
      <input
        checked={shown}
        className="size-6 shrink-0 accent-deep"
        disabled={disabled}
        onChange={(event) => choose(event.target.checked)}
        type="checkbox"
      />
      <span>{label}</span>
    </label>
  )
}
