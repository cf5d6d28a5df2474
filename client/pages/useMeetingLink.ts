import { useEffect, useState } from 'react'
import type { PersonId } from '../../shared/meeting/person.ts'
import { onSeating } from '../sync/acting.ts'
import { whoAmI } from '../sync/api.ts'
import { type MeetingLink, openLink } from '../sync/link.ts'

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
    let asking = false
    // who shares this device can change in another tab, and a socket that is turned away does not hear why: the
    // ticket itself tells
    const askTicket = async () => {
      if (asking) return
      asking = true
      const reply = await whoAmI(meetingId)
      asking = false
      if (!reply.ok) opened.hearStoring(reply.refusal?.code !== 'storage-failed')
      if (reply.ok) opened.seat(reply.given.persons)
      else if (reply.status === 404) {
        opened.close()
        setShut(true)
      }
    }
    const opened = openLink({
      server: window.location.origin.replace(/^http/, 'ws'),
      meetingId,
      persons,
      acting,
      wall,
      connected: () => void askTicket(),
      failed: () => void askTicket(),
    })
    const stopHearing = onSeating(meetingId, () => void askTicket())
    setLink(opened)
    return () => {
      stopHearing()
      opened.close()
    }
  }, [meetingId, wall])
  return { link, shut }
}
