import { type Source, value } from './source'

/** A mail server that invitations are sent by. */
export type Mail = {
  /** `smtp:` or `smtps:`, with user and password where it asks for them. */
  url: string
  /** Such as `Langur <langur@example.org>`. */
  from: string
}

const ADDRESS = /^([^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/

/** The address of the server is never repeated: it may have a password. */
export function readMail(source: Source, publicUrl: URL | undefined): Mail | undefined {
  const url = value(source, 'LANGUR_SMTP_URL')
  const from = value(source, 'LANGUR_MAIL_FROM')
  if (url === undefined && from === undefined) return undefined
  if (url === undefined || from === undefined) {
    throw new Error('LANGUR_SMTP_URL and LANGUR_MAIL_FROM must be set together.')
  }
  if (!URL.canParse(url) || !/^smtps?:\/\/[^/]/.test(url) || new URL(url).hostname === '') {
    throw new Error(
      'LANGUR_SMTP_URL must be an address such as smtps://user:password@mail.example.org or smtp://mail.example.org:587, with special characters of the password percent-encoded.',
    )
  }
  if (!ADDRESS.test(from)) {
    throw new Error(
      `LANGUR_MAIL_FROM must be an address such as Langur <langur@example.org>, but is "${from}".`,
    )
  }
  if (publicUrl === undefined) {
    throw new Error('LANGUR_SMTP_URL needs LANGUR_URL, which the links in mails begin with.')
  }
  return { url, from }
}
