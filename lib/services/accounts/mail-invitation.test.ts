import { once } from 'node:events'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type MailServer, startMailServer } from '@/lib/testing/processes/start-mail-server'
import { mailInvitation } from './mail-invitation'

const from = 'Langur <langur@example.org>'
const invitation = {
  to: 'ben@example.org',
  by: 'Maya Öztürk',
  expires: new Date('2026-12-07T14:02:00Z'),
  link: 'https://example.org/langur/join?code=0123456789abcdef0123456789abcdef',
}

describe('a mail server', () => {
  let server: MailServer
  beforeEach(async () => {
    server = await startMailServer({ login: { user: 'langur', password: 'p@ss/word' } })
  })
  afterEach(() => server.stop())

  test('takes the link with who invites and until when', async () => {
    const url = `smtp://langur:p%40ss%2Fword@127.0.0.1:${server.port}`
    const state = await mailInvitation({ url, from }, invitation)
    expect(state).toEqual({ to: invitation.to, sent: true, why: null })
    const [mail] = server.mails
    expect(mail).toMatchObject({ from: 'langur@example.org', to: [invitation.to] })
    expect(mail?.text).toContain('From: Langur <langur@example.org>')
    expect(mail?.text).toContain(invitation.link)
    expect(mail?.text).toContain('until 2026-12-07 14:02 UTC')
  })

  test('that lets nobody in is named, and the password is not', async () => {
    const url = `smtp://langur:secret@127.0.0.1:${server.port}`
    const { sent, why } = await mailInvitation({ url, from }, invitation)
    expect(sent).toBe(false)
    expect(why).toContain(`The mail server 127.0.0.1:${server.port} did not take it: Invalid login`)
    expect(why).not.toContain('secret')
  })

  test('gets no password where it is elsewhere and does not encrypt', async () => {
    // It leads to this machine, and nobody knows that by its looks.
    const url = `smtp://langur:p%40ss%2Fword@0.0.0.0:${server.port}`
    const { sent, why } = await mailInvitation({ url, from }, invitation)
    expect(sent).toBe(false)
    expect(why).toContain('STARTTLS')
    expect(server.mails).toEqual([])
    const plain = { url: `${url}/?ignoreTLS=true`, from }
    expect((await mailInvitation(plain, invitation)).sent).toBe(true)
  })
})

test('what a mail server says against it is passed on', async () => {
  const server = await startMailServer({ refusal: 'There is no such mailbox here' })
  const url = `smtp://127.0.0.1:${server.port}`
  const { sent, why } = await mailInvitation({ url, from }, invitation)
  expect(sent).toBe(false)
  expect(why).toContain('There is no such mailbox here')
  expect(server.mails).toEqual([])
  await server.stop()
})

test('a mail server that is not there is said to be so', async () => {
  const server = await startMailServer()
  await server.stop()
  const url = `smtp://127.0.0.1:${server.port}`
  const { why } = await mailInvitation({ url, from }, invitation)
  expect(why).toContain('ECONNREFUSED')
})

describe('a mail server that hangs', () => {
  let hanging: Server
  beforeEach(async () => {
    // One line a turn, for ever: no pause of the socket ends it.
    hanging = createServer((socket) => {
      const dripping = setInterval(() => socket.write('220-still here\r\n'), 20)
      socket.on('error', () => {})
      socket.on('close', () => clearInterval(dripping))
    })
    hanging.listen(0, '127.0.0.1')
    await once(hanging, 'listening')
  })
  afterEach(() => {
    hanging.close()
  })

  test('is waited for so long and no longer, and left', async () => {
    const { port } = hanging.address() as AddressInfo
    const url = `smtp://127.0.0.1:${port}`
    const left = once(hanging, 'connection').then(([socket]) => once(socket, 'close'))
    const { sent, why } = await mailInvitation({ url, from }, invitation, 300)
    expect({ sent, why }).toEqual({
      sent: false,
      why: `The mail server 127.0.0.1:${port} did not take it within 0.3 seconds.`,
    })
    await left
  })
})
