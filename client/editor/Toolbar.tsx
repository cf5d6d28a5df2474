import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { Bold, Italic, List, ListOrdered, MessageSquareQuote, Redo2, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { useWords } from '../ui/useWords.ts'
import { askWho, canAskWho } from './statements.ts'

/** The manners of writing, and undoing what I wrote myself. */
export function Toolbar({ editor }: { readonly editor: Editor }) {
  const { analysis: words, statements } = useWords()
  const now = useEditorState({
    editor,
    selector: ({ editor }) => ({
      bold: editor.isActive('bold'),
      italic: editor.isActive('italic'),
      list: editor.isActive('bulletList'),
      numbered: editor.isActive('orderedList'),
      canAsk: canAskWho(editor.state),
      undo: editor.can().undo(),
      redo: editor.can().redo(),
    }),
  })
  const act = () => editor.chain().focus(null, { scrollIntoView: false })
  return (
    <div aria-label={words.toolbar} className="analysis-toolbar" role="toolbar">
      <div className="analysis-tools">
        <Tool
          known
          active={now.bold}
          icon={<Bold />}
          onPress={() => act().toggleBold().run()}
          words={words.bold}
        />
        <Tool
          known
          active={now.italic}
          icon={<Italic />}
          onPress={() => act().toggleItalic().run()}
          words={words.italic}
        />
        <Tool
          active={now.list}
          icon={<List />}
          onPress={() => act().toggleBulletList().run()}
          words={words.list}
        />
        <Tool
          active={now.numbered}
          icon={<ListOrdered />}
          onPress={() => act().toggleOrderedList().run()}
          words={words.numberedList}
        />
        {/* where this bar does not stay in sight, it is asked beside the selected words */}
        <div className="hidden wide:block">
          <Tool
            named
            disabled={!now.canAsk}
            hint={statements.selectFirst}
            icon={<MessageSquareQuote />}
            onPress={() => askWho(editor)}
            words={statements.ask}
          />
        </div>
        <Tool
          known
          disabled={!now.undo}
          icon={<Undo2 />}
          onPress={() => act().undo().run()}
          words={words.undo}
        />
        <Tool
          known
          disabled={!now.redo}
          icon={<Redo2 />}
          onPress={() => act().redo().run()}
          words={words.redo}
        />
      </div>
    </div>
  )
}

type ToolProps = {
  readonly words: string
  readonly icon: ReactNode
  readonly onPress: () => void
  /** Left out where it is an act, and not a manner that is on or off. */
  readonly active?: boolean
  readonly disabled?: boolean
  /** What to do first, while there is nothing to do it to. */
  readonly hint?: string
  /** Its sign says enough where there is little room. */
  readonly known?: boolean
  /** No sign tells what it does. */
  readonly named?: boolean
}

function Tool({
  words,
  icon,
  onPress,
  active,
  hint,
  disabled = false,
  known = false,
  named = false,
}: ToolProps) {
  return (
    <button
      // not `disabled`: that would take the focus away from who presses it with the keyboard
      aria-disabled={disabled}
      aria-pressed={active}
      className={`analysis-tool ${known ? 'analysis-tool-known' : ''} ${named ? 'analysis-tool-named' : ''}`}
      onClick={() => !disabled && onPress()}
      // the text keeps its selection
      onMouseDown={(event) => event.preventDefault()}
      title={disabled ? hint : undefined}
      type="button"
    >
      <span aria-hidden>{icon}</span>
      <span className="analysis-tool-words">{words}</span>
    </button>
  )
}
