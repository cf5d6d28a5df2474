/** Who acts in this tab, where several persons share a device. */

const keyOf = (meetingId: string): string => `beraad-acting-${meetingId}`
const seatedKeyOf = (meetingId: string): string => `beraad-seated-${meetingId}`

/** Remembers who acts in this tab, over a reload and from the guest's way in to the meeting. */
export function keepActing(meetingId: string, person: string): void {
  try {
    sessionStorage.setItem(keyOf(meetingId), person)
  } catch {
    // a browser that keeps nothing opens as the first person of its ticket
  }
}

/** Tells the other tabs of this browser that one more shares this device: their private things must close. */
export function tellSeating(meetingId: string, person: string): void {
  try {
    localStorage.setItem(seatedKeyOf(meetingId), person)
  } catch {
    // the other tabs hear of it at their next connection
  }
}

/** Calls back when somebody sat down at this device in another tab. */
export function onSeating(meetingId: string, seated: () => void): () => void {
  const listen = (event: StorageEvent) => {
    if (event.key === seatedKeyOf(meetingId)) seated()
  }
  window.addEventListener('storage', listen)
  return () => window.removeEventListener('storage', listen)
}

/** The person of this device who acts in this tab: who came in or was chosen by it, else the first. */
export function actingOf(meetingId: string, persons: readonly [string, ...string[]]): string {
  try {
    const kept = sessionStorage.getItem(keyOf(meetingId))
    return persons.find((person) => person === kept) ?? persons[0]
  } catch {
    return persons[0]
  }
}
