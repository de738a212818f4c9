import 'server-only'
import { invalidField } from '@/lib/errors'

/**
 * Throws when a password is what one tries first: the e-mail address, or one of about 50,000 that are known from leaks,
 * in any case. The list is that of zxcvbn, read when it is needed first. Errors never carry the password.
 */
export async function refuseGuessable(password: string, email: string): Promise<void> {
  const written = password.toLowerCase()
  const address = email.toLowerCase()
  if (written === address || written === address.split('@')[0]) {
    throw invalidField('password', 'password must not be the email.', null)
  }
  if ((await knownPasswords()).has(written)) {
    const message = 'password is one of the best known passwords; choose another one.'
    throw invalidField('password', message, null)
  }
}

let known: Promise<Set<string>> | undefined

function knownPasswords(): Promise<Set<string>> {
  known ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set(dictionary['passwords-common'].map(String)),
  )
  return known
}
