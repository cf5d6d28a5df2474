import { MessageCircle } from 'lucide-react'
import { useState } from 'react'
import { useMe, useTable } from '../sync/hooks.ts'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { HelperChoice } from './HelperChoice.tsx'
import { useWords } from './useWords.ts'

/** Beside every place to write: the equal spoken way. */
export function SayInstead() {
  const { people } = useTable()
  const { person } = useMe()
  const { forWhom: words, button } = useWords()
  const [asks, setAsks] = useState(false)
  const helper = person.helper === undefined ? undefined : people[person.helper]
  return (
    <>
      <Button
        icon={<MessageCircle aria-hidden="true" size={19} />}
        look="plain"
        onClick={() => setAsks(true)}
      >
        {helper ? words.typesForMe(helper.name) : words.sayInstead}
      </Button>
      {asks && (
        <Dialog onClose={() => setAsks(false)} title={words.helper}>
          <HelperChoice label={words.helper} person={person} />
          <p className="text-soft">{words.typesWhat}</p>
          <div>
            <Button look="main" onClick={() => setAsks(false)}>
              {button.close}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  )
}
