import { BlockList, isIP } from 'node:net'

const thisMachine = new BlockList()
thisMachine.addSubnet('127.0.0.0', 8, 'ipv4')
thisMachine.addAddress('::1', 'ipv6')

/**
 * Whose hurry it is: the address that asks. Behind a proxy on this machine it is the last one in `X-Forwarded-For`,
 * which that proxy wrote itself; a header of anybody else says what they like, and is not read. Of an IPv6 address the
 * network counts: a household has 2^64 of them.
 * @param peer the other end of the connection
 */
export function addressOf(peer: string | undefined, forwardedFor: string | undefined): string {
  const asked = plain(peer ?? '')
  const told = plain(forwardedFor?.split(',').at(-1)?.trim() ?? '')
  const address = isThisMachine(asked) && isIP(told) > 0 ? told : asked
  return isIP(address) === 6 ? networkOf(address) : address
}

/** Without the form that IPv4 takes on a socket of both kinds. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '')
}

function isThisMachine(address: string): boolean {
  const kind = isIP(address)
  return kind > 0 && thisMachine.check(address, kind === 6 ? 'ipv6' : 'ipv4')
}

/** The first 64 bits. */
function networkOf(address: string): string {
  const [head = '', tail] = (address.split('%', 1)[0] ?? '').split('::')
  const first = head === '' ? [] : head.split(':')
  const last = tail === undefined || tail === '' ? [] : tail.split(':')
  const gap = tail === undefined ? 0 : 8 - first.length - last.length
  const groups = [...first, ...Array.from({ length: Math.max(0, gap) }, () => '0'), ...last]
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/64`
}
