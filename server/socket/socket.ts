/** What a connection needs of a web socket; that of `ws` gives it. */
export type Socket = {
  readonly readyState: number
  readonly OPEN: number
  /** Bytes that were sent and have not left yet. */
  readonly bufferedAmount: number
  readonly isPaused: boolean
  send(message: Uint8Array): void
  close(code: number): void
  /** Ends it without a goodbye. */
  terminate(): void
  /** Asks for a sign of life, which comes as `pong`. */
  ping(): void
  /** Reads nothing more until `resume`. */
  pause(): void
  resume(): void
  on(event: 'message', listener: (message: Buffer) => void): unknown
  on(event: 'pong' | 'close', listener: () => void): unknown
}
