import { Collaboration } from '@tiptap/extension-collaboration'
import { EditorContent, useEditor } from '@tiptap/react'
import { useEffect, useState } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { fragmentName } from '../../shared/analysis/parts.ts'
import { analysisSchema } from '../../shared/analysis/schema.ts'
import { useTable } from '../sync/hooks.ts'
import { useWords } from '../ui/useWords.ts'
import { caretsOf, onlyWatched } from './carets.ts'
import { keepParts } from './keepParts.ts'
import { OnTable } from './OnTable.tsx'
import { followOneWay } from './oneWayCopy.ts'
import { PartFrame } from './partFrame.ts'
import { steadyCursor } from './steadyCursor.ts'
import { Toolbar } from './Toolbar.tsx'

type TextProps = { readonly doc: Y.Doc; readonly awareness: Awareness }

/** The analysis for who holds the pen. */
export function WrittenText({ doc, awareness }: TextProps) {
  return <TextEditor awareness={awareness} doc={doc} writing />
}

/**
 * The analysis for who reads along. An editor repairs what it can't draw, even one that can't be edited; so a
 * reader's works on a copy, from which nothing comes back.
 */
export function ReadText({ doc, awareness }: TextProps) {
  const [shown, setShown] = useState<TextProps>()
  useEffect(() => {
    const { copy, stop } = followOneWay(doc)
    setShown({ doc: copy, awareness: onlyWatched(awareness) })
    return () => {
      setShown(undefined)
      stop()
    }
  }, [doc, awareness])
  return shown && <TextEditor {...shown} writing={false} />
}

function TextEditor({ doc, awareness, writing }: TextProps & { readonly writing: boolean }) {
  const { analysis: words } = useWords()
  const { child } = useTable().gathering
  const editor = useEditor(
    {
      extensions: [
        ...analysisSchema,
        keepParts,
        steadyCursor,
        PartFrame.configure({
          titles: words.partTitles(child),
          hints: words.hints,
          writeHere: words.writeHere,
        }),
        Collaboration.configure({ document: doc, field: fragmentName }),
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
    [doc, awareness, writing, words, child],
  )
  return (
    <>
      <OnTable editor={writing ? editor : undefined} />
      {writing && <Toolbar editor={editor} />}
      <EditorContent className="analysis-text" editor={editor} />
    </>
  )
}
