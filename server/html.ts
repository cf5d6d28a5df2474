/** HTML that is safe to send: made by the tag below alone. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

/** What may stand in a template: words of people, which are escaped, or HTML made here; nothing for `undefined`. */
export type Part = string | number | Html | undefined | readonly Part[]

/** Makes HTML. Every value is escaped, so that whatever people typed stays text. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(String.raw({ raw: strings }, ...parts.map(rendered)))
}

function rendered(part: Part): string {
  if (part === undefined) return ''
  if (part instanceof Html) return part.text
  if (typeof part === 'object') return part.map(rendered).join('')
  return escaped(String(part))
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  // control characters are no text, and some are not even allowed in HTML
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to take out
  const plain = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
  return plain.replace(/[&<>"']/g, (character) => entities[character] ?? '')
}
