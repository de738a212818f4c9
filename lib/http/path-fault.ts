/** Whoever encodes an address more often than this hides something in it. */
const MOST_DECODINGS = 4

/** Escapes of "/", "\" and of control characters. */
const HIDDEN = /%(?:2f|5c|[01][0-9a-f]|7f)/i

const ODD = /[\\#\p{Cc}]/u

/**
 * Why a path, as sent, is refused before anything is matched: guards and the routes behind them must read one and the
 * same address, and whoever decodes it once more must not find that it leads elsewhere. Undefined when it is plain.
 */
export function pathFault(path: string): string | undefined {
  // Almost every address; this is asked on each request.
  if (/^\/[\w/-]*$/.test(path)) return undefined
  if (!path.startsWith('/')) return 'does not begin with a slash.'
  let read = path
  for (let round = 0; round < MOST_DECODINGS; round += 1) {
    const fault = readingFault(read)
    if (fault !== undefined) return fault
    const decoded = decode(read)
    if (decoded === undefined && round === 0)
      return 'has a percent sign that is not followed by valid escapes.'
    if (decoded === undefined || decoded === read) return isReadAlike(path) ? undefined : UNREADABLE
    read = decoded
  }
  return 'is encoded several times over.'
}

const UNREADABLE = 'can be read in two ways.'

function readingFault(read: string): string | undefined {
  if (HIDDEN.test(read) || ODD.test(read))
    return 'has an encoded slash, a backslash, a "#" or a control character in it.'
  if (read.split('/').some((segment) => segment === '.' || segment === '..'))
    return 'has a segment that is "." or "..".'
  return undefined
}

/** Next reads addresses by this very parser. */
function isReadAlike(path: string): boolean {
  const address = `http://langur${path}`
  return URL.canParse(address) && decode(new URL(address).pathname) === decode(path)
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}
