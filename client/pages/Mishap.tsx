import { Component, type ReactNode } from 'react'
import { Button } from '../ui/Button.tsx'
import { usePageWords } from './words.ts'

type MishapProps = { readonly children: ReactNode }

/** Catches a bug in a part of the screen, so that the rest of it stays, and says what to do. */
export class Mishap extends Component<MishapProps, { readonly broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    if (!this.state.broken) return this.props.children
    return <Broken />
  }
}

function Broken() {
  const { start } = usePageWords()
  return (
    <div className="m-4 flex flex-col items-start gap-4 rounded-card bg-clay-tint p-5" role="alert">
      <p className="text-clay">{start.somethingBroke}</p>
      <Button onClick={() => window.location.reload()}>{start.reload}</Button>
    </div>
  )
}
