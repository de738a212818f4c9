import { describe, expect, test } from 'vitest'
import { tokenKey } from './identify'

const key = '0123456789abcdef0123456789abcdef01234567'

describe('the Authorization header', () => {
  test.each([`Token ${key}`, `token ${key}`, `TOKEN ${key}`, `token${key}`, `  Token   ${key} `])(
    '"%s" carries the key',
    (header) => {
      expect(tokenKey(header)).toBe(key)
    },
  )

  test.each([
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
