import type { Knock } from '../../server/socket/door.ts'
import type { Host } from './virtualTime.ts'

/** What a device asks of a server over HTTP, and is answered. */
export type Asked = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly body: string
  readonly cookie: string
}
export type Answered = { readonly status: number; readonly body: string; readonly cookie: string | undefined }

/** A server that can be reached. */
export type Server = {
  readonly host: Host
  readonly knock: (knock: Knock) => void
  readonly answer: (asked: Asked) => Promise<Answered>
}
