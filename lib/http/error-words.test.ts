import { expect, test } from 'vitest'
import { ERROR_WORDS } from '@/lib/contracts/error-words'
import { STATUS_OF } from '@/lib/errors'

test('the API page has words for every error, with its status', () => {
  const told = Object.fromEntries(ERROR_WORDS.map(({ code, status }) => [code, status]))
  expect(told).toEqual(STATUS_OF)
})
