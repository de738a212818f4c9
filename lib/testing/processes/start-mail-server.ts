import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'

export type MailServer = {
  port: number
  /** Mails that it took, as they came, decoded so far that sentences and links are whole. */
  mails: { to: string[]; from: string; text: string }[]
  stop: () => Promise<void>
}

type Options = {
  /** Whom it lets in; absent: everybody. */
  login?: { user: string; password: string }
  /** It says this of every recipient, and takes nothing. */
  refusal?: string
}

/** A real mail server on loopback that keeps what it takes. Without TLS, as one on the same machine may be. */
export async function startMailServer({ login, refusal }: Options = {}): Promise<MailServer> {
  const mails: MailServer['mails'] = []
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    authOptional: login === undefined,
    onAuth({ username, password }, _session, done) {
      const isRight = username === login?.user && password === login?.password
      done(isRight ? null : new Error('535 wrong user or password'), { user: username })
    },
    onRcptTo(_address, _session, done) {
      done(refusal === undefined ? null : Object.assign(new Error(refusal), { responseCode: 550 }))
    },
    async onData(stream, { envelope }, done) {
      const from = envelope.mailFrom ? envelope.mailFrom.address : ''
      const to = envelope.rcptTo.map(({ address }) => address)
      mails.push({ from, to, text: decoded(await text(stream)) })
      done()
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  return {
    port: (server.server.address() as AddressInfo).port,
    mails,
    stop: () => new Promise((done) => server.close(() => done())),
  }
}

/** Undoes quoted-printable (RFC 2045), in which a mail breaks long lines; in others "=46" is what it looks like. */
function decoded(mail: string): string {
  if (!/^content-transfer-encoding: quoted-printable/im.test(mail)) return mail
  return mail
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
}
