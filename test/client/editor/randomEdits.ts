import type { Editor } from '@tiptap/core'
import { AllSelection, TextSelection } from '@tiptap/pm/state'
import type { openDesks } from './desks.ts'

/** Small and seeded (mulberry32), so that a run can be played again. */
function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const keys: KeyboardEventInit[] = [
  { key: 'Backspace' },
  { key: 'Backspace', ctrlKey: true },
  { key: 'Delete' },
  { key: 'Enter' },
  { key: 'Tab' },
  { key: 'Tab', shiftKey: true },
  { key: 'b', ctrlKey: true },
  { key: 'i', ctrlKey: true },
  { key: 'z', ctrlKey: true },
  { key: 'y', ctrlKey: true },
  { key: 'a', ctrlKey: true },
]
const words = ['Daan', ' zegt ', 'trots', '. ', 'a', 'moe']
const pasted = [
  '<p>een</p><p>twee</p><p>drie</p>',
  '<ul><li>melk</li><li>brood<ol><li>bruin</li></ol></li></ul>',
  '<section><p>in een deel</p></section><section><p>in het volgende</p></section>',
  '<li>los</li>',
  '<h1>Kop</h1><table><tr><td>cel</td></tr></table>',
  'los <b>vet</b> en <i>schuin</i>',
]

/** All but Karel edit, wherever they like and over whatever parts; what they write arrives late and in turns. */
export function editAtRandom(desks: ReturnType<typeof openDesks>, seed: number, steps: number): object {
  const random = seeded(seed)
  const pick = <Value>(all: readonly Value[]): Value => all[random(all.length)] as Value
  const writers = desks.all.filter(({ name }) => name !== 'Karel')
  const done = { typed: 0, pressed: 0, pasted: 0, copied: 0, listed: 0, overParts: 0 }

  const select = (editor: Editor) => {
    const { state, view } = editor
    const place = () => state.doc.resolve(random(state.doc.content.size + 1))
    if (random(12) === 0) return view.dispatch(state.tr.setSelection(new AllSelection(state.doc)))
    const anchor = place()
    const head = random(2) === 0 ? anchor : place()
    if (anchor.index(0) !== head.index(0)) done.overParts += 1
    view.dispatch(state.tr.setSelection(TextSelection.between(anchor, head)))
  }

  const act = (editor: Editor) => {
    const { view } = editor
    const choice = random(20)
    if (choice < 9) {
      const { from, to } = view.state.selection
      const text = pick(words)
      const usual = () => view.state.tr.insertText(text, from, to)
      if (!view.someProp('handleTextInput', (handle) => handle(view, from, to, text, usual)))
        view.dispatch(usual())
      done.typed += 1
    } else if (choice < 14) {
      const event = new KeyboardEvent('keydown', { ...pick(keys), bubbles: true, cancelable: true })
      view.someProp('handleKeyDown', (handle) => handle(view, event))
      done.pressed += 1
    } else if (choice < 16) {
      view.pasteHTML(pick(pasted))
      done.pasted += 1
    } else if (choice < 18) {
      const copied = view.serializeForClipboard(view.state.selection.content())
      select(editor)
      view.pasteHTML(copied.dom.innerHTML)
      done.copied += 1
    } else {
      if (random(2) === 0) editor.commands.toggleBulletList()
      else editor.commands.toggleOrderedList()
      done.listed += 1
    }
  }

  for (let step = 0; step < steps; step += 1) {
    const editor = desks.editorOf(pick(writers).name)
    if (random(3) > 0) select(editor)
    act(editor)
    for (let moves = random(5); moves > 0; moves -= 1) {
      if (random(2) === 0) desks.send(pick(writers))
      else desks.receive(pick(desks.all))
    }
  }
  desks.settle()
  return done
}
