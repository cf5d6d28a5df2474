import { emptyMeeting, type Meeting, meetingSchema } from '../meeting/meeting.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { Language } from '../text/languages.ts'
import { seedAgenda, type Template } from './template.ts'
import { isForFamily, isTemplate, type TemplateItemKey, templates } from './templates.ts'

/** What somebody asks for who starts a meeting, and what the server adds. */
export type MeetingPlan = {
  readonly id: string
  readonly template: string
  readonly language?: Language
  readonly title: string
  readonly goal: string
  /** The name put into texts. */
  readonly child?: string | undefined
  /** Family will be at the table. */
  readonly family: boolean
  /** The whole case is invented. */
  readonly invented?: boolean
  /** An interpreter will be there: everything takes longer, and turns have no time. */
  readonly interpreter?: boolean | undefined
  readonly now: number
  readonly newId: () => string
  readonly titleOf: (key: TemplateItemKey) => string
}

/** Makes a meeting with the agenda of its template and nobody in it; the host joins by `people.join`. */
export function newMeeting(plan: MeetingPlan): Meeting | Refusal<'unknown-template'> {
  const { id, template, language, title, goal, child, interpreter, invented, now, newId, titleOf } = plan
  if (!isTemplate(template)) return refuse('unknown-template')
  const { items, withFamily }: Template<TemplateItemKey> = templates[template]
  const family = plan.family || isForFamily(template)
  return {
    ...emptyMeeting({
      id,
      schema: meetingSchema,
      template,
      ...(language !== undefined && { language }),
      title,
      goal,
      ...(child !== undefined && { child }),
      family,
      ...(invented && { invented }),
      ...(interpreter && { interpreter }),
      createdAt: now,
    }),
    agenda: seedAgenda(family ? withFamily : items, titleOf, newId, interpreter),
  }
}
