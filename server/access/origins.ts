/** Which addresses are ours. */
export type Origins = {
  /**
   * Whether a page of ours asks. A missing Origin is a foreign one: every browser sends it on a POST and on a
   * socket.
   */
  readonly isOwn: (origin: string | undefined) => boolean
  /** The address people use, for a request that came to this host; never what a stranger says it is. */
  readonly of: (askedHost: string | undefined) => string
}

/**
 * Tells our own pages from others': those of `baseUrl`, else of this machine at the port in use.
 * @param host what the server listens on, for loopback has more names than two
 */
export function ownOrigins(baseUrl: string | undefined, host: string, port: () => number): Origins {
  // written as browsers write it: without a port where that is the usual one
  const at = (name: string) => new URL(`http://${name.includes(':') ? `[${name}]` : name}:${port()}`).origin
  const usual = () => at(host === '127.0.0.1' || host === '::1' ? 'localhost' : host)
  const own = () => (baseUrl === undefined ? ['localhost', '127.0.0.1', host].map(at) : [baseUrl])
  const isOwn = (origin: string | undefined) => origin !== undefined && own().includes(origin)
  return {
    isOwn,
    of(askedHost) {
      if (baseUrl !== undefined) return baseUrl
      const asked = `http://${askedHost}`
      return isOwn(asked) ? asked : usual()
    },
  }
}
