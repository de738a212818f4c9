import { type Source, value } from './source'

/** Nothing that a browser, a proxy or Next would write differently. */
const PATH = /^(\/|(\/[\w.~-]+)+\/?)$/

export function readPublicUrl(source: Source): URL | undefined {
  const text = value(source, 'LANGUR_URL')
  if (text === undefined) return undefined
  const url = URL.canParse(text) ? new URL(text) : undefined
  const isPlain = url !== undefined && url.search === '' && url.hash === ''
  if (!isPlain || !PATH.test(url.pathname) || !['http:', 'https:'].includes(url.protocol)) {
    throw new Error(
      `LANGUR_URL must be an address such as https://langur.example.org or https://example.org/langur, with nothing but letters, digits, ".", "_", "~" and "-" in its path, but is "${text}".`,
    )
  }
  const own = ['api', '_next', 'v2', 'v3'].find((name) => url.pathname.split('/')[1] === name)
  if (own !== undefined) {
    throw new Error(
      `LANGUR_URL must not have a path that begins with /${own}, which Langur needs itself, but is "${text}".`,
    )
  }
  return url
}

export function readHosts(text: string): string[] {
  const hosts = text.split(',').map((host) => host.trim().toLowerCase())
  const wrong = hosts.find((host) => !/^[a-z0-9_.-]+$/.test(host))
  if (wrong === undefined) return hosts
  throw new Error(
    `LANGUR_ALLOWED_HOSTS must be names such as langur.example.org, without port, separated by commas, but has "${wrong}".`,
  )
}
