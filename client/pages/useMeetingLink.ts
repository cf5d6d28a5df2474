import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { PersonId } from '../../shared/meeting/person.ts'
import { onSeating } from '../sync/acting.ts'
import type { MeetingLink } from '../sync/link.ts'
import { openSeatedLink } from '../sync/seatedLink.ts'

/** The persons of this device: at least one. */
export type Seats = readonly [PersonId, ...PersonId[]]

/** A link to a meeting, or the news that this browser's ticket opens it no more. */
export type OpenMeeting = { readonly link: MeetingLink | undefined; readonly shut: boolean }

/** Opens a meeting while the page is there, for the persons of this device, or for the wall of the room. */
export function useMeetingLink(
  meetingId: string,
  persons: Seats,
  acting: PersonId,
  wall: boolean,
): OpenMeeting {
  const [link, setLink] = useState<MeetingLink>()
  const [shut, setShut] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: from here on the link knows who is on this device
  useEffect(() => {
    const server = window.location.origin.replace(/^http/, 'ws')
    const seated = openSeatedLink({ server, meetingId, persons, acting, wall }, () =>
      // the screens are gone before what waits is given up, so that they hand their words over
      flushSync(() => setShut(true)),
    )
    const stopHearing = onSeating(meetingId, () => void seated.askTicket())
    setLink(seated.link)
    return () => {
      stopHearing()
      seated.close()
    }
  }, [meetingId, wall])
  return { link, shut }
}
