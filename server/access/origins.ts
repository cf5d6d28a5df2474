/**
 * Tells our own pages from others': those of `baseUrl`, else of this machine at the port in use.
 * A missing Origin is a foreign one: every browser sends it on a POST and on a socket.
 */
export function ownOrigins(baseUrl: string | undefined, port: () => number) {
  return (origin: string | undefined): boolean => {
    if (origin === undefined) return false
    if (baseUrl !== undefined) return origin === baseUrl
    return origin === `http://localhost:${port()}` || origin === `http://127.0.0.1:${port()}`
  }
}
