import { lengths } from '../../../shared/meeting/text.ts'
import { Field, Tick } from '../../ui/Field.tsx'
import { useWords } from '../../ui/useWords.ts'

type OtherWayProps = {
  readonly otherWay: string
  readonly dangerNow: boolean
  readonly onOtherWay: (text: string) => void
  readonly onDangerNow: (danger: boolean) => void
  readonly required?: boolean
}

/** What the table answers where it is about a child's home: and if placing is no option? Unless there is danger now. */
export function OtherWay({ otherWay, dangerNow, onOtherWay, onDangerNow, required = false }: OtherWayProps) {
  const { decisions: words } = useWords()
  return (
    <div className="flex flex-col gap-1">
      <Field
        hint={words.otherWayHint}
        label={words.otherWay}
        lines={2}
        most={lengths.text}
        onChange={onOtherWay}
        required={required}
        value={otherWay}
      />
      <Tick checked={dangerNow} label={words.dangerNow} onChange={onDangerNow} />
    </div>
  )
}
