import { type ReactNode, useState } from 'react'
import { choices, type Decision } from '../../../shared/meeting/decision.ts'
import { bySeat, type PersonId } from '../../../shared/meeting/person.ts'
import { useMe, useTable } from '../../sync/hooks.ts'
import { Button } from '../../ui/Button.tsx'
import { useAct } from '../../ui/useAct.ts'
import { useWords } from '../../ui/useWords.ts'
import { ForWhom } from '../../ui/WhoField.tsx'

type AgreementProps = {
  readonly decision: Decision
  /** What else can be said of it. */
  readonly children: ReactNode
}

/** Where each stands on a proposal by consent or consensus: by name, and nobody is counted. */
export function Agreement({ decision, children }: AgreementProps) {
  const { people } = useTable()
  const { id: me, person } = useMe()
  const words = useWords().decisions.stands
  const act = useAct()
  const kind = decision.kind === 'consensus' ? 'consensus' : 'consent'
  const open = useOpen(decision)
  const [whose, setWhose, asksWhose] = useWhose()
  const agreed = bySeat(people).filter(({ id }) => decision.agreed[id])
  const pending = useParticipants().filter(({ id }) => !decision.agreed[id] && !decision.objections[id])
  if (!open && agreed.length === 0) return null
  const input = { decision: decision.id, ...(whose !== me && { for: whose }) }
  return (
    <div className="flex flex-col gap-2">
      {agreed.length > 0 && (
        <p>
          <strong>{words[kind]}:</strong> {agreed.map(({ name }) => name).join(', ')}
        </p>
      )}
      {open && agreed.length > 0 && pending.length > 0 && (
        <p className="text-soft text-sm">{words.pending(pending.map(({ name }) => name).join(', '))}</p>
      )}
      {open && !person.hats.toehoorder && (
        <>
          {asksWhose && <ForWhom onChange={setWhose} value={whose} />}
          <div className="flex flex-wrap gap-2">
            {decision.agreed[whose] ? (
              <Button onClick={() => void act('decisions.takeBackAgreement', input)}>{words.takeBack}</Button>
            ) : (
              <Button onClick={() => void act('decisions.agree', input)}>
                {kind === 'consensus' ? words.sayConsensus : words.sayConsent}
              </Button>
            )}
            {children}
          </div>
        </>
      )}
    </div>
  )
}

/** An open vote: people are counted, not connections, and each is seen by name. */
export function Votes({ decision }: { readonly decision: Decision }) {
  const { people } = useTable()
  const { id: me, person } = useMe()
  const { decisions } = useWords()
  const words = decisions.votes
  const act = useAct()
  const [whose, setWhose, asksWhose] = useWhose()
  const open = useOpen(decision)
  const pending = useParticipants().filter(({ id }) => !decision.votes[id])
  const voters = (choice: string) => bySeat(people).filter(({ id }) => decision.votes[id]?.choice === choice)
  return (
    <div className="flex flex-col gap-2 rounded-control bg-paper p-4">
      <p className="font-bold">{words.heading}</p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {choices.map((choice) => (
          <div className="contents" key={choice}>
            <dt>
              {voters(choice).length} {words.choices[choice]}
            </dt>
            <dd className="text-soft">
              {voters(choice)
                .map(({ name }) => name)
                .join(', ')}
            </dd>
          </div>
        ))}
      </dl>
      {open && <p className="text-soft text-sm">{words.open}</p>}
      {open && pending.length > 0 && (
        <p className="text-soft text-sm">
          {decisions.stands.pending(pending.map(({ name }) => name).join(', '))}
        </p>
      )}
      {open && !person.hats.toehoorder && (
        <>
          {asksWhose && <ForWhom onChange={setWhose} value={whose} />}
          <fieldset className="flex flex-wrap gap-2">
            <legend className="sr-only">{words.mine}</legend>
            {choices.map((choice) => (
              <Button
                aria-pressed={decision.votes[whose]?.choice === choice}
                key={choice}
                look={decision.votes[whose]?.choice === choice ? 'main' : 'quiet'}
                onClick={() =>
                  void act('decisions.vote', {
                    decision: decision.id,
                    choice,
                    ...(whose !== me && { for: whose }),
                  })
                }
              >
                {words.cast(choice)}
              </Button>
            ))}
          </fieldset>
        </>
      )}
    </div>
  )
}

/** Whether it is still asked. */
function useOpen({ status }: Decision): boolean {
  return useTable().gathering.endedAt === undefined && status === 'proposal'
}

/** For whom is answered here: myself, or somebody in the room without a screen. */
function useWhose(): readonly [PersonId, (person: PersonId) => void, boolean] {
  const { people } = useTable()
  const { id: me } = useMe()
  const [whose, setWhose] = useState(me)
  return [whose, setWhose, Object.values(people).some(({ id, inRoom }) => inRoom && id !== me)]
}

/** Who is at the table and takes part. */
function useParticipants() {
  const { people } = useTable()
  return bySeat(people).filter(({ present, hats }) => present && !hats.toehoorder)
}
