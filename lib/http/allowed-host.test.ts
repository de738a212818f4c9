import { expect, test } from 'vitest'
import { requireAllowedHost } from './allowed-host'

const env = {
  allowedHosts: ['langur', 'langur.internal'],
  publicUrl: new URL('https://langur.example.org'),
}

test.each([
  'langur',
  'LANGUR:3000',
  'langur.internal',
  'langur.example.org',
  '10.0.0.7:3000',
  '[::1]:3000',
])('%s is answered to', (host) => {
  expect(() => requireAllowedHost(host, env)).not.toThrow()
})

test.each(['evil.example', 'langur.evil.example', 'xlangur', '', undefined])(
  '%s is refused by its name',
  (host) => {
    expect(() => requireAllowedHost(host, env)).toThrow(`the host "${host ?? ''}"`)
  },
)

test('every host is answered to when none is listed', () => {
  expect(() => requireAllowedHost('evil.example', { publicUrl: env.publicUrl })).not.toThrow()
})
