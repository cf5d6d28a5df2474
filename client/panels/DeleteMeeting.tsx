import { useState } from 'react'
import { useMe, useTable } from '../sync/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Confirm } from '../ui/Confirm.tsx'
import { Field } from '../ui/Field.tsx'
import { useAct } from '../ui/useAct.ts'
import { useWords } from '../ui/useWords.ts'

/** The host's last act: everything goes, for everyone. Who does it types a word first. */
export function DeleteMeeting() {
  const { gathering } = useTable()
  const { person } = useMe()
  const { end: words, button } = useWords()
  const act = useAct()
  const [asks, setAsks] = useState(false)
  const [typed, setTyped] = useState('')
  if (!person.host) return null
  return (
    <Card title={words.deleteHeading}>
      <p>{words.deleteText}</p>
      <div>
        <Button look="grave" onClick={() => setAsks(true)}>
          {words.delete}
        </Button>
      </div>
      {asks && (
        <Confirm
          grave
          no={button.cancel}
          onClose={() => {
            setAsks(false)
            setTyped('')
          }}
          onYes={() => void act('meeting.delete')}
          ready={typed.trim().toLowerCase() === words.deleteWord}
          title={words.deleteConfirm(gathering.title)}
          yes={words.deleteYes}
        >
          <Field label={words.deleteField} most={20} onChange={setTyped} value={typed} />
        </Confirm>
      )}
    </Card>
  )
}
