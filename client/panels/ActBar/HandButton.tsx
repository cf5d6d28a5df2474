import { Hand } from 'lucide-react'
import { useMe, useTable } from '../../sync/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { useAct } from '../../ui/useAct.ts'
import { useWords } from '../../ui/useWords.ts'

type HandButtonProps = {
  /** Says it in full, where there is room. */
  readonly full: boolean
  /** It is the main act. */
  readonly main: boolean
}

/** My hand: up, or down again. */
export function HandButton({ full, main }: HandButtonProps) {
  const { hands } = useTable()
  const { id: person } = useMe()
  const { hands: words } = useWords()
  const act = useAct()
  const icon = <Hand aria-hidden="true" size={19} />
  if (hands[person] !== undefined) {
    return (
      <Button icon={icon} onClick={() => void act('hands.lower', { person })} shortcut="hand">
        {words.lower}
      </Button>
    )
  }
  return (
    <Button
      icon={icon}
      look={main ? 'main' : 'quiet'}
      onClick={() => void act('hands.raise')}
      shortcut="hand"
    >
      {full ? words.want : words.raise}
    </Button>
  )
}
