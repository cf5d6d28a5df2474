import { useState } from 'react'
import { inNoteOrder, type Note } from '../../shared/meeting/notes.ts'
import { lengths } from '../../shared/meeting/text.ts'
import { isAuthor } from '../../shared/meeting/words.ts'
import { useMe, useTable } from '../sync/hooks.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { ChangeWords } from '../ui/ChangeWords.tsx'
import { DraftForm } from '../ui/DraftForm.tsx'
import { SayInstead } from '../ui/SayInstead.tsx'
import { Face } from '../ui/Seat.tsx'
import { useAct, useDraft } from '../ui/useAct.ts'
import { useNotesHere } from '../ui/useNotesHere.ts'
import { useWords } from '../ui/useWords.ts'
import { ForWhom, useSendWords } from '../ui/WhoField.tsx'

/** Short notes at the item in hand: read by all, changed by their author only. */
export function NotesPanel() {
  const { notes, gathering } = useTable()
  const { id: me, person } = useMe()
  const { notes: words } = useWords()
  const act = useAct()
  const item = useNotesHere()
  const draft = useDraft('', `note ${item?.id}`)
  const [whose, setWhose] = useState(me)
  const send = useSendWords(whose, words.write)
  if (!item) return null
  const here = inNoteOrder(notes).filter((note) => note.item === item.id)
  const mayWrite = !person.hats.toehoorder && gathering.endedAt === undefined

  const write = (text: string) =>
    act('notes.write', { item: item.id, text, ...(whose !== me && { for: whose }) })

  return (
    <Card title={words.heading}>
      {here.length > 0 ? (
        <ul className="flex flex-col divide-y divide-line">
          {here.map((note) => (
            <NoteLine key={note.id} note={note} />
          ))}
        </ul>
      ) : (
        <p className="text-soft">{words.empty}</p>
      )}
      {mayWrite && (
        <DraftForm
          beside={draft.empty && <SayInstead />}
          draft={draft}
          hint={words.seen}
          id="note-form"
          label={words.mine}
          lines={2}
          most={lengths.text}
          onSend={write}
          onSent={() => setWhose(me)}
          placeholder={words.placeholder}
          send={send}
        >
          {!draft.empty && <ForWhom onChange={setWhose} value={whose} />}
        </DraftForm>
      )}
    </Card>
  )
}

function NoteLine({ note }: { readonly note: Note }) {
  const { people, gathering } = useTable()
  const { id: me } = useMe()
  const { notes: words, button } = useWords()
  const act = useAct()
  const [changing, setChanging] = useState(false)
  const [speaker, typist] = [people[note.for], people[note.by]]
  const mine = isAuthor(note, me)

  return (
    <li className="flex gap-3 py-3">
      <Face colour={speaker?.colour ?? 0} name={speaker?.name ?? ''} size="small" />
      <div className="min-w-0 flex-1">
        <p className="text-soft text-sm">
          {speaker?.name}
          {note.by !== note.for && typist && `, ${words.typedBy(typist.name)}`}
          {note.changedAt !== undefined && `, ${words.changed}`}
        </p>
        {changing ? (
          <ChangeWords
            label={words.change}
            most={lengths.text}
            onClose={() => setChanging(false)}
            onSave={(text) => act('notes.change', { note: note.id, text })}
            text={note.text}
          />
        ) : (
          <p className="max-w-[68ch] whitespace-pre-line">{note.text}</p>
        )}
        {mine && !changing && (
          <div className="-ml-3 flex flex-wrap">
            {gathering.endedAt === undefined && (
              <Button aria-label={words.change} look="plain" onClick={() => setChanging(true)}>
                {button.change}
              </Button>
            )}
            <Button
              aria-label={words.erase}
              look="plain"
              onClick={() => void act('notes.remove', { note: note.id })}
            >
              {button.erase}
            </Button>
          </div>
        )}
      </div>
    </li>
  )
}
