import { PenLine } from 'lucide-react'
import { useState } from 'react'
import { useDesk } from '../../sync/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { useWords } from '../../ui/useWords.ts'
import { OwnPraise } from './OwnPraise.tsx'
import { PraiseForm } from './PraiseForm.tsx'

type PraiseProps = {
  readonly item: string
  /** In de kring it is about one. */
  readonly about: string | undefined
}

/** What I have ready to say about somebody; saying it without writing is as good. */
export function Praise({ item, about }: PraiseProps) {
  const { roddel: words } = useWords()
  const [writes, setWrites] = useState(false)
  const own = Object.values(useDesk().praise).filter((one) => one.item === item)
  return (
    <>
      {own.length > 0 && (
        <Card title={words.own}>
          <p className="text-soft text-sm">{words.ownHint}</p>
          <ul className="flex flex-col gap-3">
            {own.map((one) => (
              <OwnPraise key={one.id} praise={one} />
            ))}
          </ul>
        </Card>
      )}
      {writes ? (
        <Card title={words.writeHeading}>
          <PraiseForm about={about} item={item} onDone={() => setWrites(false)} />
        </Card>
      ) : (
        <div>
          <Button icon={<PenLine aria-hidden="true" size={19} />} onClick={() => setWrites(true)}>
            {words.writeButton}
          </Button>
        </div>
      )}
    </>
  )
}
