import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listAudit } from '@/lib/services/audit/list-audit'
import { type Browser, openBrowser } from '@/lib/testing/api/browser'
import {
  owner,
  startTestApplication,
  type TestApplication,
} from '@/lib/testing/api/test-application'
import { changeByHand } from '@/lib/testing/database/by-hand'
import { type MailServer, startMailServer } from '@/lib/testing/processes/start-mail-server'

let application: TestApplication
let browser: Browser

const { email, password } = owner
const logIn = (one = browser) => one.call('POST', 'session/', { email, password })

describe('an invitation', () => {
  beforeEach(async () => {
    application = await startTestApplication()
    browser = openBrowser()
  })
  afterEach(() => application.remove())

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

describe('an invitation by mail', () => {
  let server: MailServer
  const to = 'ben@example.org'
  const invite = () => browser.call('POST', 'invitations/', { role: 'tagger', email: to })

  async function start(options: Parameters<typeof startMailServer>[0] = {}) {
    server = await startMailServer(options)
    application = await startTestApplication({
      mail: { url: `smtp://127.0.0.1:${server.port}`, from: 'langur@example.org' },
      publicUrl: new URL('http://langur.example.org/langur'),
      basePath: '/langur',
    })
    browser = openBrowser()
    await logIn()
  }
  afterEach(async () => {
    await server.stop()
    await application.remove()
  })

  test('carries the link of the answer, below the public address', async () => {
    await start()
    const { status, body } = await invite()
    expect(status).toBe(200)
    expect(body).toMatchObject({ email: to, mail: { to, sent: true, why: null } })
    const link = `http://langur.example.org/langur/join?code=${body.code}`
    expect(server.mails).toMatchObject([{ to: [to], text: expect.stringContaining(link) }])
    const { items } = (await browser.call('GET', 'invitations/')).body
    expect(items).toMatchObject([{ email: to, role: 'tagger' }])
    expect(JSON.stringify(items)).not.toContain(body.code)
    const audit = await listAudit(application.db, { limit: 1, kind: 'accounts' })
    expect(audit.items[0]?.summary).toContain(`tagger, for ${to}, until`)
  })

  test('that was not sent says why, and its link works', async () => {
    await start({ refusal: 'This mailbox is full' })
    const { status, body } = await invite()
    expect(status).toBe(200)
    expect(body).toMatchObject({ email: null, mail: { to, sent: false } })
    expect((body.mail as { why: string }).why).toContain('This mailbox is full')
    const joined = await openBrowser().call('GET', `join/?code=${body.code}`)
    expect(joined.body).toEqual({ role: 'tagger' })
    const { items } = (await browser.call('GET', 'invitations/')).body
    expect(items).toMatchObject([{ email: null }])
  })

  test('is refused by name where no mail server is set, and none is made', async () => {
    server = await startMailServer()
    application = await startTestApplication()
    browser = openBrowser()
    await logIn()
    expect(await invite()).toMatchObject({
      status: 422,
      body: { detail: expect.stringContaining('LANGUR_SMTP_URL'), fields: [{ path: 'email' }] },
    })
    expect((await browser.call('GET', 'invitations/')).body.items).toEqual([])
    expect(server.mails).toEqual([])
  })
})
