import { CollaborationCaret } from '@tiptap/extension-collaboration-caret'
import * as v from 'valibot'
import type { Awareness } from 'y-protocols/awareness'
import { personColours } from '../../shared/meeting/people.ts'

/** Who has a caret, as the server stamped it. */
const owner = v.object({
  name: v.string(),
  colour: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(personColours - 1)),
})

/** The others' carets, with their names. Whose a caret is, the server says: we send none of it. */
export function caretsOf(awareness: Awareness, writing: (name: string) => string) {
  return CollaborationCaret.configure({
    provider: { awareness },
    user: {},
    render(user) {
      const caret = document.createElement('span')
      const parsed = v.safeParse(owner, user)
      // never without a name: a caret that the server has not stamped is nobody's
      if (!parsed.success) return caret
      const { name, colour } = parsed.output
      caret.className = `caret caret-${colour}`
      caret.setAttribute('role', 'img')
      caret.setAttribute('aria-label', writing(name))
      const label = document.createElement('span')
      label.className = 'caret-name'
      label.textContent = name
      caret.append(label)
      return caret
    },
    selectionRender(user) {
      const parsed = v.safeParse(owner, user)
      return parsed.success ? { class: `caret-selection caret-${parsed.output.colour}` } : {}
    },
  })
}

/** The same awareness to look at only: nothing that is set here goes anywhere. */
export function onlyWatched(awareness: Awareness): Awareness {
  return new Proxy(awareness, {
    get(target, key) {
      if (key === 'getLocalState') return () => null
      if (key === 'setLocalState' || key === 'setLocalStateField') return () => undefined
      const value: unknown = Reflect.get(target, key)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}
