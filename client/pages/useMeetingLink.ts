import { useEffect, useState } from 'react'
import type { PersonId } from '../../shared/meeting/person.ts'
import { type MeetingLink, openLink } from '../sync/link.ts'
import { whoAmI } from './api.ts'

/** A link to a meeting, or the news that this browser's ticket opens it no more. */
export type OpenMeeting = { readonly link: MeetingLink | undefined; readonly shut: boolean }

/** Opens a meeting while the page is there. */
export function useMeetingLink(meetingId: string, me: PersonId): OpenMeeting {
  const [link, setLink] = useState<MeetingLink>()
  const [shut, setShut] = useState(false)
  useEffect(() => {
    let asking = false
    // a socket that is turned away at the door does not hear why: the ticket itself can tell
    const failed = async () => {
      if (asking) return
      asking = true
      const reply = await whoAmI(meetingId)
      asking = false
      if (!reply.ok && reply.status === 404) {
        opened.close()
        setShut(true)
      }
    }
    const opened = openLink({
      server: window.location.origin.replace(/^http/, 'ws'),
      meetingId,
      me,
      failed: () => void failed(),
    })
    setLink(opened)
    return opened.close
  }, [meetingId, me])
  return { link, shut }
}
