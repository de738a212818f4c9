import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Oidc } from '@/lib/env'
import { listAudit } from '@/lib/services/audit/list-audit'
import { openBrowser } from '@/lib/testing/api/browser'
import { type FalseProvider, startFalseProvider } from '@/lib/testing/api/false-provider'
import { startTestApplication, type TestApplication } from '@/lib/testing/api/test-application'
import {
  type IdentityProvider,
  logInThere,
  startIdentityProvider,
} from '@/lib/testing/processes/start-identity-provider'

const publicUrl = new URL('http://langur.example.org')
const client = {
  clientId: 'langur',
  clientSecret: 'a secret of the client',
  name: 'Example',
  groupClaim: 'groups',
}
const ROLES = [
  { group: 'ml-owners', role: 'owner' },
  { group: 'staff', role: 'editor' },
]

let application: TestApplication
const startWith = async (oidc: Pick<Oidc, 'issuer' | 'roles'>) => {
  application = await startTestApplication({ publicUrl, oidc: { ...client, ...oidc } })
}
afterEach(() => application.remove())

describe('a real provider', () => {
  let provider: IdentityProvider
  beforeEach(async () => {
    provider = await startIdentityProvider(`${publicUrl.origin}/login`)
    await startWith({ issuer: provider.issuer, roles: ROLES })
  })
  afterEach(() => provider.stop())

  async function logIn(as: string, browser = openBrowser('198.51.100.7')) {
    const { body } = await browser.call('POST', 'session/oidc/')
    const sent = await logInThere(String(body.url), as)
    const answered = await browser.call('POST', 'session/oidc/answer/', sent)
    return { browser, sent, answered }
  }

  test('lets people in with the role of their groups, which follows them at each login', async () => {
    const { browser, sent, answered } = await logIn('ben.staff')
    expect(answered).toEqual({ status: 200, body: {} })
    expect((await browser.call('GET', 'session/')).body).toMatchObject({
      name: 'ben',
      email: 'ben@example.org',
      role: 'editor',
    })
    const twice = await browser.call('POST', 'session/oidc/answer/', sent)
    expect(twice).toMatchObject({ status: 401 })
    const again = await logIn('maya.ml-owners')
    expect((await again.browser.call('GET', 'session/')).body).toMatchObject({
      name: 'Maya',
      role: 'owner',
    })
    const { items } = await listAudit(application.db, { limit: 50, by: 'ben' })
    expect(items[0]).toMatchObject({ address: '198.51.100.7', action: 'logged in' })
  })

  test('lets nobody in without a group that may, nor for an address that it has not verified', async () => {
    const stranger = await logIn('eve.guests')
    expect(stranger.answered).toMatchObject({
      status: 401,
      body: { detail: 'None of your groups may use Langur. Ask the person who runs it.' },
    })
    const unverified = await logIn('maya.staff.unverified')
    expect(unverified.answered.status).toBe(401)
    expect(unverified.answered.body.detail).toContain('does not say that it has verified')
    const browser = openBrowser()
    const { body } = await browser.call('POST', 'session/oidc/')
    const sent = await logInThere(String(body.url), 'ben.staff')
    const stolen = await openBrowser().call('POST', 'session/oidc/answer/', sent)
    expect(stolen).toMatchObject({ status: 401 })
    expect(stolen.body.detail).toContain('began in another browser')
    const users = await listAudit(application.db, { limit: 50, kind: 'logins' })
    expect(users.items.map(({ action }) => action)).toEqual(Array(3).fill('login failed'))
  })
})

describe('a provider that is wrong', () => {
  let provider: FalseProvider
  let nonce = ''
  beforeEach(async () => {
    provider = await startFalseProvider(() => nonce)
    await startWith({ issuer: provider.issuer, roles: [{ group: '*', role: 'viewer' }] })
  })
  afterEach(() => provider.stop())

  async function logIn() {
    const browser = openBrowser()
    const { body } = await browser.call('POST', 'session/oidc/')
    const asked = new URL(String(body.url)).searchParams
    nonce = asked.get('nonce') ?? ''
    const answer = { code: 'x', state: asked.get('state') ?? '' }
    const { status, body: said } = await browser.call('POST', 'session/oidc/answer/', answer)
    const isIn = (await browser.call('GET', 'session/')).status === 200
    return { status, detail: said.detail, isIn }
  }
  const unsigned = { status: 401, detail: expect.stringContaining('is not signed'), isIn: false }

  test('is believed while it tells the truth', async () => {
    expect(await logIn()).toMatchObject({ status: 200, isIn: true })
  })

  test.each([
    ['the audience', { aud: 'another program' }],
    ['the issuer', { iss: 'https://elsewhere.example.org' }],
    ['the time', { exp: 1_000_000 }],
    ['the nonce', { nonce: 'of another login' }],
  ])('lets nobody in when it lies about %s', async (_, claims) => {
    provider.claim(claims)
    expect(await logIn()).toEqual(unsigned)
  })

  test('lets nobody in by a key that is not known to be its own, and everybody once it is', async () => {
    provider.rotate(false)
    expect(await logIn()).toEqual(unsigned)
    // Its keys were asked for a moment ago, and are not asked for again that soon.
    provider.rotate(true)
    expect(await logIn()).toEqual(unsigned)
    await application.remove()
    await startWith({ issuer: provider.issuer, roles: [{ group: '*', role: 'viewer' }] })
    expect(await logIn()).toMatchObject({ status: 200, isIn: true })
  })

  test('that is down or calls itself otherwise is said so, and passwords work on', async () => {
    await application.remove()
    await startWith({ issuer: `${provider.issuer}/tenant`, roles: [] })
    const other = await openBrowser().call('POST', 'session/oidc/')
    expect(other.status).toBe(503)
    await application.remove()
    await startWith({ issuer: 'http://127.0.0.1:9', roles: [] })
    const browser = openBrowser()
    expect(await browser.call('POST', 'session/oidc/')).toMatchObject({
      status: 503,
      body: { detail: expect.stringContaining('http://127.0.0.1:9 does not answer') },
    })
    const login = { email: 'maya@example.org', password: 'correct horse battery' }
    expect((await browser.call('POST', 'session/', login)).status).toBe(200)
  })
})

test('where there is none, it is said so', async () => {
  application = await startTestApplication()
  expect((await openBrowser().call('POST', 'session/oidc/')).status).toBe(404)
})
