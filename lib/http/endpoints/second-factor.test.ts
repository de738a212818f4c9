import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { systemActor } from '@/lib/contracts/actor'
import { requireSecondFactor } from '@/lib/services/accounts/require-second-factor'
import { listAudit } from '@/lib/services/audit/list-audit'
import { type Browser, openBrowser } from '@/lib/testing/api/browser'
import {
  owner,
  startTestApplication,
  type TestApplication,
} from '@/lib/testing/api/test-application'
import { totp } from '@/lib/testing/api/totp'
import { changeByHand } from '@/lib/testing/database/by-hand'

let application: TestApplication
let browser: Browser
beforeEach(async () => {
  application = await startTestApplication()
  browser = openBrowser()
})
afterEach(() => application.remove())

const { email, password } = owner
const logIn = (one = browser) => one.call('POST', 'session/', { email, password })

async function setUp(): Promise<{ uri: string; codes: string[] }> {
  await logIn()
  const { body } = await browser.call('POST', 'account/second-factor/', { password })
  const uri = String(body.uri)
  const done = await browser.call('POST', 'account/second-factor/first-code/', { code: totp(uri) })
  expect(done).toEqual({ status: 200, body: { on: true, required: false } })
  return { uri, codes: body.recovery_codes as string[] }
}

describe('a second factor', () => {
  test('counts from the first right code on, and is asked for at the next login', async () => {
    expect((await logIn()).body).toEqual({ second_factor: false })
    const wrong = await browser.call('POST', 'account/second-factor/', { password: 'wrong' })
    expect(wrong).toMatchObject({ status: 422, body: { detail: 'The password is wrong.' } })
    await browser.call('POST', 'account/second-factor/', { password })
    const early = openBrowser()
    expect((await logIn(early)).body).toEqual({ second_factor: false })

    const { uri } = await setUp()
    const next = openBrowser()
    expect((await logIn(next)).body).toEqual({ second_factor: true })
    expect((await next.call('GET', 'session/')).status).toBe(401)
    const refused = await next.call('POST', 'session/second-factor/', { code: '000000' })
    expect(refused).toMatchObject({ status: 422, body: { fields: [{ path: 'code' }] } })
    expect((await next.call('GET', 'session/')).status).toBe(401)
    const right = await next.call('POST', 'session/second-factor/', { code: totp(uri) })
    expect(right.status).toBe(200)
    expect((await next.call('GET', 'session/')).body).toMatchObject({ email })
  })

  test.each([
    ['half a minute behind', -30_000, 200],
    ['half a minute ahead', 30_000, 200],
    ['two minutes behind', -120_000, 422],
    ['two minutes ahead', 120_000, 422],
  ])('takes a code of a clock that is %s as it should', async (_, offset, status) => {
    const { uri } = await setUp()
    const next = openBrowser()
    await logIn(next)
    const code = totp(uri, Date.now() + offset)
    expect((await next.call('POST', 'session/second-factor/', { code })).status).toBe(status)
  })

  test('is replaced by a recovery code, once', async () => {
    const { codes } = await setUp()
    const [recovery_code = ''] = codes
    expect(codes).toHaveLength(10)
    const enter = async () => {
      const next = openBrowser()
      await logIn(next)
      return next.call('POST', 'session/second-factor/', { recovery_code })
    }
    expect((await enter()).status).toBe(200)
    expect(await enter()).toMatchObject({
      status: 422,
      body: { detail: 'The recovery code is wrong, or was used already.' },
    })
    const two = await Promise.all(
      [1, 2].map(async () => {
        const next = openBrowser()
        await logIn(next)
        return next.call('POST', 'session/second-factor/', { recovery_code: codes[1] })
      }),
    )
    expect(two.filter(({ status }) => status === 200)).toHaveLength(1)
  })

  test('is guessed five times at most in one login', async () => {
    await setUp()
    const next = openBrowser()
    await logIn(next)
    const guess = () => next.call('POST', 'session/second-factor/', { code: '123456' })
    for (let tries = 0; tries < 5; tries++) expect((await guess()).status).toBe(422)
    expect(await guess()).toMatchObject({
      status: 401,
      body: { detail: 'Too many wrong codes. Begin again with the password.' },
    })
  })

  test('is required of all once an owner says so: nothing else is done before', async () => {
    await logIn()
    await requireSecondFactor(application.db, systemActor, true)
    expect(await browser.call('GET', 'classifiers/')).toMatchObject({
      status: 403,
      body: { asks_for: 'second factor' },
    })
    expect((await browser.call('GET', 'session/')).status).toBe(200)
    const { body } = await browser.call('POST', 'account/second-factor/', { password })
    const code = totp(String(body.uri))
    await browser.call('POST', 'account/second-factor/first-code/', { code })
    expect((await browser.call('GET', 'classifiers/')).status).toBe(200)
    const off = await browser.call('POST', 'account/second-factor/off/', { password })
    expect(off.body).toEqual({ on: false, required: true })
    expect((await browser.call('GET', 'classifiers/')).status).toBe(403)
  })

  test('stays when the password is changed, and the session goes on', async () => {
    await setUp()
    const change = { current: password, password: 'another long password' }
    expect((await browser.call('POST', 'account/password/', change)).status).toBe(200)
    expect((await browser.call('GET', 'account/second-factor/')).body).toMatchObject({ on: true })
  })

  test('is an entry of the audit', async () => {
    const before = await listAudit(application.db, { limit: 50, kind: 'accounts' })
    await setUp()
    const after = await listAudit(application.db, { limit: 50, kind: 'accounts' })
    expect(after.items[0]).toMatchObject({
      by: 'Maya',
      address: '192.0.2.9',
      summary: `Turned on the second factor of ${email}.`,
    })
    expect(after.items).toHaveLength(before.items.length + 1)
  })
})

describe('a password', () => {
  const makeToken = () => browser.call('POST', 'tokens/', { name: 'Website' })

  test('is asked for again before a token, ten minutes after the login, and then holds', async () => {
    await logIn()
    expect((await makeToken()).status).toBe(200)
    await changeByHand(application.db, 'UPDATE sessions SET created_at = created_at - 600001')
    expect(await makeToken()).toMatchObject({ status: 403, body: { asks_for: 'password' } })
    const invite = await browser.call('POST', 'invitations/', { role: 'owner' })
    expect(invite).toMatchObject({ status: 403, body: { asks_for: 'password' } })
    const wrong = await browser.call('POST', 'session/confirm/', { password: 'wrong' })
    expect(wrong).toMatchObject({ status: 422, body: { fields: [{ path: 'password' }] } })
    expect((await makeToken()).status).toBe(403)
    expect((await browser.call('POST', 'session/confirm/', { password })).status).toBe(200)
    expect((await makeToken()).status).toBe(200)
    const { items } = await listAudit(application.db, { limit: 50, kind: 'logins' })
    expect(items.map(({ action }) => action)).toEqual(['password asked again failed', 'logged in'])
  })
})

describe('an invitation', () => {
  const ben = { name: 'Ben', email: 'ben@example.org', password: 'a staple of horses' }

  test('makes one account, with its role, and logs in', async () => {
    await logIn()
    const made = await browser.call('POST', 'invitations/', { role: 'editor' })
    const { code } = made.body
    expect((await browser.call('GET', 'invitations/')).body.items).toMatchObject([
      { role: 'editor', by: 'Maya' },
    ])
    const guest = openBrowser('198.51.100.4')
    expect((await guest.call('GET', `join/?code=${code}`)).body).toEqual({ role: 'editor' })
    const taken = await guest.call('POST', 'join/', { ...ben, email, code })
    expect(taken).toMatchObject({ status: 422, body: { fields: [{ path: 'email' }] } })
    expect((await guest.call('POST', 'join/', { ...ben, code })).status).toBe(200)
    expect((await guest.call('GET', 'session/')).body).toMatchObject({ role: 'editor' })
    const again = await openBrowser().call('POST', 'join/', {
      ...ben,
      email: 'eve@example.org',
      code,
    })
    expect(again.status).toBe(403)
    expect((await guest.call('GET', `join/?code=${code}`)).body).toEqual({ role: null })
    expect((await browser.call('GET', 'invitations/')).body.items).toEqual([])
    const { items } = await listAudit(application.db, { limit: 3, kind: 'accounts' })
    expect(items[0]).toMatchObject({
      by: 'Ben',
      address: '198.51.100.4',
      action: 'invitation used',
    })
  })

  test('works for one of two at the same time', async () => {
    await logIn()
    const { code } = (await browser.call('POST', 'invitations/', { role: 'viewer' })).body
    const joined = await Promise.all(
      ['one', 'two'].map((name) =>
        openBrowser().call('POST', 'join/', { ...ben, email: `${name}@example.org`, code }),
      ),
    )
    expect(joined.map(({ status }) => status).sort()).toEqual([200, 403])
  })

  test('that was withdrawn, has expired or was made up opens nothing', async () => {
    await logIn()
    const first = (await browser.call('POST', 'invitations/', { role: 'viewer' })).body
    const second = (await browser.call('POST', 'invitations/', { role: 'viewer', days: 1 })).body
    await browser.call('DELETE', `invitations/${first.id}/`)
    await changeByHand(application.db, 'UPDATE invitations SET expires_at = 1')
    for (const code of [first.code, second.code, 'made-up']) {
      const refused = await openBrowser().call('POST', 'join/', { ...ben, code })
      expect(refused).toMatchObject({ status: 403, body: { error_code: 'FORBIDDEN' } })
    }
    expect((await browser.call('DELETE', `invitations/${first.id}/`)).status).toBe(404)
  })
})
