import { makeStore } from '../sync/store.ts'

const key = 'beraad-soft-sound'

/** Whether whoever uses this device wants a soft sound when the time is up; nobody does at first. */
export const soundWanted = makeStore(read())

/** Keeps the choice on this device; who turns it on hears at once what it is like. */
export function wantSound(wanted: boolean): void {
  soundWanted.set(wanted)
  if (wanted) playSoftTone()
  try {
    if (wanted) localStorage.setItem(key, 'yes')
    else localStorage.removeItem(key)
  } catch {
    // a browser that keeps nothing has it until the page is closed
  }
}

let audio: AudioContext | undefined

/** One low tone that swells and fades; nothing where the browser lets no page sound yet. */
export function playSoftTone(): void {
  if (typeof AudioContext === 'undefined') return
  audio ??= new AudioContext()
  const { currentTime: start, destination } = audio
  // a page makes no sound before somebody touched it: then this one is left out
  void audio.resume().catch(() => {})
  const [tone, volume] = [audio.createOscillator(), audio.createGain()]
  tone.frequency.value = 392
  volume.gain.setValueAtTime(0.0001, start)
  volume.gain.exponentialRampToValueAtTime(0.08, start + 0.08)
  volume.gain.exponentialRampToValueAtTime(0.0001, start + 1.6)
  tone.connect(volume).connect(destination)
  tone.start(start)
  tone.stop(start + 1.7)
}

function read(): boolean {
  try {
    return localStorage.getItem(key) !== null
  } catch {
    return false
  }
}
