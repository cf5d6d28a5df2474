import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Confirm } from '../../ui/Confirm.tsx'
import { useAct } from '../../ui/useAct.ts'
import { useWords } from '../../ui/useWords.ts'

/**
 * Ends the meeting, after asking: what was not shown is deleted.
 * @param last whether the last item is in hand: before that it is not the act at hand
 */
export function EndButton({ last }: { readonly last: boolean }) {
  const { end: words, button } = useWords()
  const act = useAct()
  const [asks, setAsks] = useState(false)
  return (
    <>
      <Button look={last ? 'main' : 'plain'} onClick={() => setAsks(true)}>
        {words.end}
      </Button>
      {asks && (
        <Confirm
          no={button.cancel}
          onClose={() => setAsks(false)}
          onYes={() => void act('meeting.end')}
          title={words.confirm}
          yes={words.confirmYes}
        />
      )}
    </>
  )
}
