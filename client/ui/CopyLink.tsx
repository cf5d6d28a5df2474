import { Link } from 'lucide-react'
import { Button } from './Button.tsx'
import { Field } from './Field.tsx'
import { notify } from './notices.ts'
import { useWords } from './useWords.ts'

type CopyLinkProps = { readonly label: string; readonly url: string }

/** A link to read, and to copy with one press. */
export function CopyLink({ label, url }: CopyLinkProps) {
  const { invite: words } = useWords()
  async function copy() {
    await navigator.clipboard.writeText(url).then(
      () => notify(words.copied),
      () => notify(words.copyByHand),
    )
  }
  return (
    <div className="flex flex-col gap-3">
      <Field input={{ readOnly: true }} label={label} onChange={() => undefined} value={url} />
      <div>
        <Button icon={<Link aria-hidden="true" size={19} />} onClick={() => void copy()}>
          {words.copy}
        </Button>
      </div>
    </div>
  )
}
