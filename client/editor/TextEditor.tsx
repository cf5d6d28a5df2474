import { EditorContent, useEditor } from '@tiptap/react'
import { useEffect, useState } from 'react'
import { useTable } from '../sync/hooks.ts'
import type { WrittenSheet } from '../sync/writtenSheet.ts'
import { notify } from '../ui/notices.ts'
import { useWords } from '../ui/useWords.ts'
import { caretsOf, onlyWatched } from './carets.ts'
import { MarkedText } from './MarkedText.tsx'
import { OnTable } from './OnTable.tsx'
import { followOneWay } from './oneWayCopy.ts'
import { PartFrame } from './partFrame.ts'
import { Pasting } from './pasting.ts'
import { statements } from './statements.ts'
import { Toolbar } from './Toolbar.tsx'
import { type TextOfSheet, writingExtensions } from './writingExtensions.ts'

type TextProps = TextOfSheet & Pick<WrittenSheet, 'awareness'>

/** The analysis for who holds the pen. */
export function WrittenText(props: TextProps) {
  return <TextEditor {...props} writing />
}

/**
 * The analysis for who reads along. An editor repairs what it can't draw, even one that can't be edited; so a
 * reader's works on a copy, from which nothing comes back.
 */
export function ReadText({ doc, awareness }: Omit<TextProps, 'arriving'>) {
  const [shown, setShown] = useState<TextProps>()
  useEffect(() => {
    const { copy, stop } = followOneWay(doc)
    setShown({ doc: copy, awareness: onlyWatched(awareness), arriving: () => undefined })
    return () => {
      setShown(undefined)
      stop()
    }
  }, [doc, awareness])
  return shown && <TextEditor {...shown} writing={false} />
}

function TextEditor({ doc, awareness, arriving, writing }: TextProps & { readonly writing: boolean }) {
  const { analysis: words } = useWords()
  const { child } = useTable().gathering
  const editor = useEditor(
    {
      extensions: [
        ...writingExtensions({ doc, arriving }),
        statements,
        PartFrame.configure({
          titles: words.partTitles(child),
          hints: words.hints,
          writeHere: words.writeHere,
        }),
        Pasting.configure({ tooMuch: () => notify(words.tooMuchPasted) }),
        caretsOf(awareness, words.writing),
      ],
      editable: writing,
      // a style element of its own breaks the content security policy
      injectCSS: false,
      editorProps: {
        attributes: writing
          ? { 'aria-label': words.heading, 'aria-multiline': 'true', role: 'textbox' }
          : { 'aria-label': words.heading, role: 'document' },
      },
    },
    [doc, awareness, arriving, writing, words, child],
  )
  return (
    <>
      <OnTable editor={writing ? editor : undefined} />
      {writing && <Toolbar editor={editor} />}
      <MarkedText editor={editor} writing={writing}>
        <EditorContent className="analysis-text" editor={editor} />
      </MarkedText>
    </>
  )
}
