/** Who acts in this tab, where several persons share a device. */

function keyOf(meetingId: string): string {
  return `beraad-acting-${meetingId}`
}

/** Remembers who came in last by this tab, over a reload and from the guest's way in to the meeting. */
export function keepActing(meetingId: string, person: string): void {
  try {
    sessionStorage.setItem(keyOf(meetingId), person)
  } catch {
    // a browser that keeps nothing opens as the first person of its ticket
  }
}

/** The person of this ticket who acts in this tab: who came in by it, else the first. */
export function actingOf(meetingId: string, persons: readonly { readonly id: string }[]): string | undefined {
  const first = persons[0]?.id
  try {
    const kept = sessionStorage.getItem(keyOf(meetingId))
    return persons.find(({ id }) => id === kept)?.id ?? first
  } catch {
    return first
  }
}
