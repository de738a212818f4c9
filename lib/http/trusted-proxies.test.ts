import { describe, expect, test } from 'vitest'
import { addressBehind, isTrustedProxy, readTrustedProxies } from './trusted-proxies'

const trusted = readTrustedProxies('127.0.0.1, 10.0.0.0/8,fd00::/8, ::1')

describe('the address that asks', () => {
  test.each([
    ['that of the connection, whatever a caller claims', '203.0.113.7', '198.51.100.1'],
    ['the one that a trusted proxy names', '10.1.2.3', '203.0.113.7'],
    [
      'the last one of a chain that no trusted proxy stands behind',
      'fd00::5',
      '1.1.1.1, 203.0.113.7, 10.0.0.9',
    ],
    ['read from IPv4 in IPv6', '::ffff:127.0.0.1', '::ffff:203.0.113.7'],
  ])('is %s', (_, connection, forwarded) => {
    expect(addressBehind(trusted, connection, forwarded)).toBe('203.0.113.7')
  })

  test.each([undefined, '', 'unknown', '203.0.113.7:443'])(
    'is the proxy itself when it says %j',
    (forwarded) => {
      expect(addressBehind(trusted, '127.0.0.1', forwarded)).toBe('127.0.0.1')
    },
  )

  test('is that of the connection when no proxy is trusted', () => {
    expect(addressBehind(undefined, '127.0.0.1', '203.0.113.7')).toBe('127.0.0.1')
  })
})

test.each([
  ['10.9.8.7', true],
  ['::ffff:10.9.8.7', true],
  ['::1', true],
  ['11.0.0.1', false],
  ['', false],
])('%s is a trusted proxy: %s', (address, is) => {
  expect(isTrustedProxy(trusted, address)).toBe(is)
  expect(isTrustedProxy(undefined, address)).toBe(false)
})

test.each(['proxy.example.org', '10.0.0.0/33', '10.0.0.0/', '10.0.0.0/-1', ''])(
  '%j is no address or network, and is named',
  (entry) => {
    expect(() => readTrustedProxies(`127.0.0.1,${entry}`)).toThrow(`but has "${entry}".`)
  },
)
