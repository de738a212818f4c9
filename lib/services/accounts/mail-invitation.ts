import 'server-only'
import { createTransport } from 'nodemailer'
import type { MailState } from '@/lib/contracts/invitation'
import type { Mail } from '@/lib/env'

/** In which a mail server has to take the mail; whoever invites waits for it. */
const PATIENCE_MS = 10_000

type Invitation = {
  to: string
  /** Who invites. */
  by: string
  /** Until when it works. */
  expires: Date
  /** The whole link. */
  link: string
}

/** Mails an invitation. Never throws: what went wrong is said, because the link works all the same. */
export async function mailInvitation(
  mail: Mail,
  { to, by, expires, link }: Invitation,
  patience = PATIENCE_MS,
): Promise<MailState> {
  const transport = createTransport(optionsOf(mail))
  const signal = AbortSignal.timeout(patience)
  const until = `${expires.toISOString().slice(0, 16).replace('T', ' ')} UTC`
  try {
    await transport.sendMail({
      from: mail.from,
      to: { name: '', address: to },
      subject: `${by} invites you to Langur`,
      text: [
        `${by} invites you to Langur, where a team teaches computers to sort texts.`,
        `Make your account by this link. It works once, until ${until}:`,
        link,
        'If you did not expect this, do nothing: without you nothing happens.',
      ].join('\n\n'),
      signal,
    })
    return { to, sent: true, why: null }
  } catch (error) {
    return { to, sent: false, why: whyNot(mail, error, signal.aborted && patience) }
  } finally {
    transport.close()
  }
}

/** Passwords and links go encrypted to all but a server on this machine, unless the address says `ignoreTLS=true`. */
function optionsOf({ url, from: _from }: Mail) {
  const { hostname, protocol, searchParams } = new URL(url)
  const mayBePlain = isOnThisMachine(hostname) || searchParams.get('ignoreTLS') === 'true'
  return {
    url,
    requireTLS: protocol === 'smtp:' && !mayBePlain,
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

function isOnThisMachine(hostname: string): boolean {
  return ['localhost', '[::1]'].includes(hostname.toLowerCase()) || /^127(\.\d+){3}$/.test(hostname)
}

/** Without user and password, which the address has. */
function whyNot({ url }: Mail, error: unknown, patience: number | false): string {
  const { host } = new URL(url)
  if (patience) return `The mail server ${host} did not take it within ${patience / 1000} seconds.`
  const said = error instanceof Error ? error.message.split('\n')[0] : String(error)
  return `The mail server ${host} did not take it: ${said?.replace(/\.?$/, '.')}`
}
