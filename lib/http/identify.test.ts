import { describe, expect, it } from 'vitest'
import { tokenKey } from './identify'

const key = '0123456789abcdef0123456789abcdef01234567'

describe('the Authorization header', () => {
  it.each([`Token ${key}`, `token ${key}`, `TOKEN ${key}`, `token${key}`, `  Token   ${key} `])(
    '"%s" carries the key',
    (header) => {
      expect(tokenKey(header)).toBe(key)
    },
  )

  it.each([
    '',
    key,
    `Bearer ${key}`,
    'Token',
    `Token ${key}0`,
    `Token ${key.slice(1)}`,
    `Token ${key} ${key}`,
  ])('"%s" carries none', (header) => {
    expect(tokenKey(header)).toBeUndefined()
  })
})
