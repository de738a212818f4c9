import { JSON_DEPTH } from '@/lib/contracts/limits'
import { invalidField } from '@/lib/errors'

/** A longer body is a list of texts, in which no key says which texts are meant. */
const MOST_BYTES = 128 * 1_024
/** Strings and braces that are looked at: a millisecond, and more than there are in front of a long list. */
const MOST_SIGNS = 4_000
const STRING_OR_BRACE = /"((?:[^"\\]|\\.)*)"(\s*:)?|[{}]/gs
const NAME_CHARACTERS = 60

/**
 * Throws for a key that stands twice in one object: `JSON.parse` takes the last one without a word, and of
 * `{"filter": {"q": "spam"}, "filter": {"tagged": true}}` the first may have been meant. What is no JSON, or nested too
 * deep, is for others to say.
 */
export function refuseRepeatedKeys(bytes: Buffer): void {
  if (bytes.length > MOST_BYTES) return
  const open: Set<string>[] = []
  let signs = 0
  for (const [found, key = '', colon] of bytes.toString('utf8').matchAll(STRING_OR_BRACE)) {
    signs += 1
    if (signs > MOST_SIGNS || open.length > JSON_DEPTH) return
    if (found === '{') open.push(new Set())
    else if (found === '}') open.pop()
    else if (colon !== undefined) note(key, open.at(-1))
  }
}

function note(key: string, keys: Set<string> | undefined): void {
  if (keys?.has(key)) {
    const name = key.slice(0, NAME_CHARACTERS)
    throw invalidField(name, `${name} stands twice in one object of the body: send it once.`, name)
  }
  keys?.add(key)
}
