import { emptyMeeting, type Meeting, meetingSchema } from '../../shared/meeting/meeting.ts'

/** A meeting in which nothing has happened, and nobody is. */
export function bareMeeting(title = 'Gesprek'): Meeting {
  return emptyMeeting({
    id: '0'.repeat(12),
    schema: meetingSchema,
    template: 'casusoverleg',
    title,
    goal: 'Doel',
    family: false,
    createdAt: 0,
  })
}
