import { expect, test } from 'vitest'
import { refuseGuessable } from './refuse-guessable'

test('a password that is known from leaks is refused in any case, and is not repeated', async () => {
  for (const password of ['password1234', 'PassWord1234']) {
    const refusal = await refuseGuessable(password, 'maya@example.org').catch((error) => error)
    expect(refusal).toMatchObject({ code: 'REQUEST_PARAMS_ERROR', fields: [{ path: 'password' }] })
    expect(JSON.stringify(refusal)).not.toContain(password)
  }
})

test('the own address is refused, another sentence is not', async () => {
  await expect(refuseGuessable('maya@example.org', 'Maya@example.org')).rejects.toThrow(
    'password must not be the email.',
  )
  await expect(refuseGuessable('plants need water', 'maya@example.org')).resolves.toBeUndefined()
})
