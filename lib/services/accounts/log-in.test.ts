import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addPerson, maya, openAccounts, tom } from '@/lib/testing/api/test-accounts'
import type { TemporaryDatabase } from '@/lib/testing/database/temporary-database'
import type { Auth, Caller } from './auth'

let db: TemporaryDatabase
let auth: Auth
beforeEach(async () => {
  ;({ db, auth } = await openAccounts())
  await addPerson(db, maya)
  await addPerson(db, tom)
})
afterEach(() => db.remove())

const from = (number: number): Caller => ({ address: `203.0.113.${number}` })
const wrong = (caller: Caller) =>
  expect(auth.logIn(maya.email, 'wrong password', caller)).rejects.toMatchObject({
    code: 'AUTHENTICATION_ERROR',
  })

async function waitOf(caller: Caller): Promise<number> {
  const refusal = await auth.logIn(maya.email, maya.password, caller).catch((error) => error)
  expect(refusal.code).toBe('PLAN_RATE_LIMIT')
  expect(refusal.message).toContain(`Try again in ${refusal.extra.seconds_to_wait} seconds.`)
  return refusal.extra.seconds_to_wait
}

/** The `Cookie` header of a browser in which somebody logged in and out again. */
async function browserOf({
  email,
  password,
}: {
  email: string
  password: string
}): Promise<string> {
  const cookies = await auth.logIn(email, password, from(250))
  const header = cookies.map((line) => line.split(';')[0]).join('; ')
  await auth.logOut(header)
  return header
}

test('fails in the same words for an unknown address and for a wrong password', async () => {
  const refused = {
    code: 'AUTHENTICATION_ERROR',
    message: 'The email or the password is wrong.',
  }
  for (const [email, password] of [
    [maya.email, 'wrong password'],
    ['no@example.org', maya.password],
    ['not an address', maya.password],
  ] as const) {
    await expect(auth.logIn(email, password, from(1))).rejects.toMatchObject(refused)
  }
})

describe('wrong passwords', () => {
  test('say how many attempts are left once they are few', async () => {
    const said: string[] = []
    for (let count = 0; count < 5; count++) {
      const refusal = await auth
        .logIn(maya.email, 'wrong password', from(1))
        .catch((error) => error)
      said.push(refusal.message.replace('The email or the password is wrong.', '').trim())
    }
    expect(said).toEqual([
      '',
      '3 attempts are left in this minute.',
      '2 attempts are left in this minute.',
      'One attempt is left in this minute.',
      'That was the last attempt of this minute.',
    ])
  })

  test('of one address are refused after five in a minute, which says how long to wait', async () => {
    for (let count = 0; count < 5; count++) await wrong(from(1))
    expect(await waitOf(from(1))).toBeGreaterThanOrEqual(1)
  })

  test('of many addresses are refused after ten in a minute, and nobody waits longer than that', async () => {
    for (let count = 0; count < 10; count++) await wrong(from(count))
    expect(await waitOf(from(99))).toBeLessThanOrEqual(60)
  })

  test('of others keep nobody out of a browser that knows the account', async () => {
    const cookie = await browserOf(maya)
    for (let count = 0; count < 10; count++) await wrong(from(count))
    await auth.logIn(maya.email, maya.password, { ...from(0), cookie })
  })

  test('are no fewer for a browser that knows another account, or for one that says so itself', async () => {
    const cookie = await browserOf(tom)
    for (let count = 0; count < 10; count++) await wrong(from(count))
    await waitOf({ ...from(98), cookie })
    await waitOf({ ...from(99), cookie: cookie.replace(/\.[^.]*$/, '.AAAA') })
  })

  test('of a browser that knows the account are counted, too', async () => {
    const cookie = await browserOf(maya)
    for (let count = 0; count < 5; count++) await wrong({ ...from(count), cookie })
    await waitOf({ ...from(99), cookie })
    await auth.logIn(maya.email, maya.password, from(99))
  })

  test('do not count once the right one was given', async () => {
    for (let count = 0; count < 4; count++) await wrong(from(1))
    await auth.logIn(maya.email, maya.password, from(1))
    for (let count = 0; count < 5; count++) await wrong(from(1))
  })
})
