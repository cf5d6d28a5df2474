import { expect, test } from 'vitest'
import { addressOf } from '../../../server/access/address.ts'

test.each<[string, string | undefined, string | undefined, string]>([
  ['who asks without a proxy is who asks', '198.51.100.7', undefined, '198.51.100.7'],
  ['a stranger’s header is not read', '198.51.100.7', '203.0.113.9', '198.51.100.7'],
  ['a proxy on this machine tells who asked it', '127.0.0.1', '203.0.113.9', '203.0.113.9'],
  ['and only what it wrote itself counts', '::1', '10.0.0.1, 203.0.113.9', '203.0.113.9'],
  ['what is no address is not one', '127.0.0.1', 'unknown', '127.0.0.1'],
  ['IPv4 on a socket of both kinds', '::ffff:127.0.0.1', '::ffff:203.0.113.9', '203.0.113.9'],
  ['of IPv6 the network counts', '2001:db8:0:12::7', undefined, '2001:db8:0:12::/64'],
  ['however it is written', '2001:db8:0:12:a:b:c:d', undefined, '2001:db8:0:12::/64'],
  ['nobody', undefined, undefined, ''],
])('R15.90 %s', (_, peer, forwarded, address) => {
  expect(addressOf(peer, forwarded)).toBe(address)
})
