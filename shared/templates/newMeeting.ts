import { emptyMeeting, type Meeting, meetingSchema } from '../meeting/meeting.ts'
import { type Refusal, refuse } from '../refusal.ts'
import { seedAgenda } from './template.ts'
import { isTemplate, type TemplateItemKey, templates } from './templates.ts'

/** What somebody asks for who starts a meeting, and what the server adds. */
export type MeetingPlan = {
  readonly id: string
  readonly template: string
  readonly title: string
  readonly goal: string
  /** The name put into texts. */
  readonly child?: string | undefined
  /** Family will be at the table. */
  readonly family: boolean
  /** The whole case is invented. */
  readonly invented?: boolean
  readonly now: number
  readonly newId: () => string
  readonly titleOf: (key: TemplateItemKey) => string
}

/** Makes a meeting with the agenda of its template and nobody in it; the host joins by `people.join`. */
export function newMeeting(plan: MeetingPlan): Meeting | Refusal<'unknown-template'> {
  const { id, template, title, goal, child, family, invented, now, newId, titleOf } = plan
  if (!isTemplate(template)) return refuse('unknown-template')
  const { items, withFamily } = templates[template]
  return {
    ...emptyMeeting({
      id,
      schema: meetingSchema,
      template,
      title,
      goal,
      ...(child !== undefined && { child }),
      family,
      ...(invented && { invented }),
      createdAt: now,
    }),
    agenda: seedAgenda(family ? withFamily : items, titleOf, newId),
  }
}
