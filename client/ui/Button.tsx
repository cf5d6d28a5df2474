import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { type Shortcut, shortcuts, useShortcutsWanted } from './shortcuts.ts'

type Look = 'main' | 'quiet' | 'plain' | 'grave'

type ButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> & {
  /** `main`: the one main act; `grave`: it can't be taken back. */
  readonly look?: Look
  readonly icon?: ReactNode
  /** The act of this button, where a key can press it. */
  readonly shortcut?: Shortcut
  /** As wide as where it stands. */
  readonly wide?: boolean
}

const looks: Record<Look, string> = {
  main: 'bg-deep text-on-deep hover:brightness-110',
  quiet: 'bg-card text-ink border border-line hover:border-edge',
  plain: 'bg-transparent text-ink hover:bg-wood',
  grave: 'bg-clay-tint text-clay hover:brightness-95',
}

/** A button with words on it. */
export function Button({
  look = 'quiet',
  icon,
  shortcut,
  wide = false,
  type = 'button',
  children,
  ...rest
}: ButtonProps) {
  const keys = useShortcutsWanted()
  return (
    <button
      aria-keyshortcuts={shortcut && keys ? shortcuts[shortcut] : undefined}
      className={`inline-flex min-h-12 items-center justify-center gap-2 rounded-control py-2 text-left font-bold leading-tight transition-[filter,border-color,background-color] duration-150 [&>svg]:shrink-0 disabled:cursor-default disabled:opacity-55 ${look === 'plain' ? 'px-3' : 'px-4'} ${looks[look]} ${wide ? 'w-full' : ''}`}
      data-shortcut={shortcut}
      type={type}
      {...rest}
    >
      {icon}
      {children}
    </button>
  )
}
