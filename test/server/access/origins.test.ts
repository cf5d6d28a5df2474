import { expect, test } from 'vitest'
import { ownOrigins } from '../../../server/access/origins.ts'

test('R1.14 without BASE_URL ours are localhost and 127.0.0.1 on the port in use', () => {
  let port = 0
  const { isOwn } = ownOrigins(undefined, '127.0.0.1', () => port)
  port = 4100
  for (const own of ['http://localhost:4100', 'http://127.0.0.1:4100']) expect(isOwn(own)).toBe(true)
  for (const strange of [
    'http://localhost:0',
    'https://localhost:4100',
    'http://192.168.1.4:4100',
    '',
    undefined,
  ])
    expect(isOwn(strange)).toBe(false)
})

test('R1.14 on port 80 they are written without it, as browsers do', () => {
  const { isOwn, of } = ownOrigins(undefined, '127.0.0.1', () => 80)
  expect(isOwn('http://localhost')).toBe(true)
  expect(of('localhost')).toBe('http://localhost')
})

test.each([
  ['127.0.0.2', 'http://127.0.0.2:4100'],
  ['::1', 'http://[::1]:4100'],
])('R1.14 the other loopback address %s is ours too when it is the one in use', (host, origin) => {
  const { isOwn, of } = ownOrigins(undefined, host, () => 4100)
  expect(isOwn(origin)).toBe(true)
  expect(of(new URL(origin).host)).toBe(origin)
})

test('R1.14 with BASE_URL only that one is', () => {
  const { isOwn, of } = ownOrigins('https://beraad.example', '0.0.0.0', () => 3000)
  expect(isOwn('https://beraad.example')).toBe(true)
  for (const strange of [
    'http://beraad.example',
    'https://beraad.example.evil.example',
    'http://localhost:3000',
    'null',
    undefined,
  ])
    expect(isOwn(strange)).toBe(false)
  expect(of('evil.example')).toBe('https://beraad.example')
})

test('R1.14 a link is made for the name by which one came, when that is ours', () => {
  const { of } = ownOrigins(undefined, '127.0.0.1', () => 4100)
  expect(of('127.0.0.1:4100')).toBe('http://127.0.0.1:4100')
  for (const strange of ['evil.example', 'localhost:4100@evil.example', '', undefined])
    expect(of(strange)).toBe('http://localhost:4100')
})
