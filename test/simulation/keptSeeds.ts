/** Seeds that once found something, and what that was: they are run each time. */
export const keptSeeds: readonly { readonly seed: number; readonly found: string }[] = [
  { seed: 8, found: 'commands that waited when the ticket opened nothing more were never answered' },
  { seed: 105, found: 'a socket that was connecting when its way went mute went on connecting' },
  { seed: 2348, found: 'a page was told once that storing fails, and never that it works again' },
  { seed: 49, found: 'after a short sleep the clock went on by what it knew before' },
  {
    seed: 1918,
    found: 'who came in again on a device that had been shut was not looked at: a mistake of this simulation',
  },
]
