import { type DeskView, meetingSchema, type TableView } from '../../shared/meeting/meeting.ts'

/** The table before anything of it is known. */
export const emptyTable: TableView = {
  gathering: {
    id: '',
    schema: meetingSchema,
    template: '',
    title: '',
    goal: '',
    family: false,
    createdAt: 0,
  },
  people: {},
  agenda: {},
  clock: { spans: {} },
}

/** A desk with nothing on it. */
export const emptyDesk: DeskView = {}
