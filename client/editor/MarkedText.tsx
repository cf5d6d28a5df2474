import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { useWords } from '../ui/useWords.ts'
import { AskWho } from './MarkedText/AskWho.tsx'
import { StatementNote } from './MarkedText/StatementNote.tsx'
import { useBelow } from './MarkedText/useBelow.ts'
import { useLooks } from './MarkedText/useLooks.ts'
import { askedWords, askWho, canAskWho, statementHere, stopAsking } from './statements.ts'

type MarkedTextProps = { readonly editor: Editor; readonly writing: boolean; readonly children: ReactNode }

/** The text, with whose words it is beside it: asked of what is selected, told of what is marked. */
export function MarkedText({ editor, writing, children }: MarkedTextProps) {
  const { statements: words } = useWords()
  useLooks(editor)
  const now = useEditorState({
    editor,
    selector: ({ editor: { state } }) => {
      const asked = askedWords(state)
      const canAsk = canAskWho(state)
      return {
        asked: asked?.to,
        canAsk,
        here: canAsk || asked ? undefined : statementHere(state),
        cursor: state.selection.head,
      }
    },
  })
  const tapped = useTapped(writing)
  const place = writing ? (now.asked ?? now.here?.end ?? now.cursor) : tapped.element
  const below = useBelow(editor, place)
  const statement = writing ? now.here?.id : tapped.statement

  function leave() {
    if (now.asked !== undefined) stopAsking(editor)
    tapped.leave()
    if (writing) editor.commands.focus(null, { scrollIntoView: false })
  }

  function beside() {
    if (writing && now.asked !== undefined) return <AskWho editor={editor} onDone={leave} />
    if (writing && now.canAsk)
      return (
        // on a wide screen it stands in the toolbar, which stays in sight
        <div className="wide:hidden">
          <Button
            onClick={() => askWho(editor)}
            // the text keeps its selection
            onMouseDown={(event) => event.preventDefault()}
          >
            {words.ask}
          </Button>
        </div>
      )
    return statement && <StatementNote id={statement} key={statement} onLeave={leave} />
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the marked words in it are the buttons
    <div className="relative" onClick={tapped.see} onKeyDown={tapped.see}>
      {children}
      {/* Escape goes back to the text, from whatever stands beside it */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: what is in it is pressed */}
      <div
        className="says-beside"
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key === 'Escape') leave()
        }}
        ref={below}
      >
        {beside()}
      </div>
    </div>
  )
}

/** The marked words that a reader, who has no cursor, tapped or pressed. */
function useTapped(writing: boolean) {
  const [tapped, setTapped] = useState<{ readonly element: Element; readonly statement: string }>()
  return {
    element: tapped?.element,
    statement: tapped?.statement,
    leave: () => setTapped(undefined),
    see(event: { readonly target: EventTarget; readonly type: string; readonly key?: string }) {
      if (writing || !(event.target instanceof Element) || (event.key && event.key !== 'Enter')) return
      if (event.target.closest('.says-beside')) return
      const element = event.target.closest('[data-statement]')
      const statement = element?.getAttribute('data-statement')
      setTapped(element && statement ? { element, statement } : undefined)
    },
  }
}
