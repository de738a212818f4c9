import 'server-only'

const BEGIN_AGAIN = 'The login took too long, or began in another browser. Begin again.'

/** What the library says of a login that it did not let in, in our words. */
const REFUSALS: Readonly<Record<string, string>> = {
  access_denied: 'The identity provider did not let you in.',
  no_role: 'None of your groups may use Langur. Ask the person who runs it.',
  unable_to_get_user_info:
    'What the identity provider answered is not signed by its keys for this Langur. If its keys have just changed, try again in a minute.',
  invalid_code: 'The identity provider did not confirm its own answer. Begin again.',
  issuer_mismatch: 'Somebody else than the identity provider answered. Begin again.',
  account_not_linked:
    'There is an account with your address already, and the identity provider does not say that it has verified the address. Log in with the password.',
  email_not_found: 'The identity provider does not tell your e-mail address, which Langur needs.',
  state_mismatch: BEGIN_AGAIN,
  state_not_found: BEGIN_AGAIN,
  state_invalid: BEGIN_AGAIN,
}

/** Why there is no session, by where the library would send the browser. */
export function refusalOf(location: string | null): string {
  const error = location && new URL(location, 'http://localhost').searchParams.get('error')
  if (!error) return 'The identity provider’s answer was not accepted. Begin again.'
  return REFUSALS[error] ?? `The identity provider’s answer was not accepted: ${error}.`
}
