import { invalidField } from '@/lib/errors'

/** A longer body is a list of texts, in which no key says which texts are meant. */
const MOST_BYTES = 128 * 1_024
const KEY_OR_BRACE = /"((?:[^"\\]|\\.)*)"(\s*:)?|[{}]/gs

/**
 * Throws for a key that stands twice in one object: `JSON.parse` takes the last one without a word, and of
 * `{"filter": {"q": "spam"}, "filter": {"tagged": true}}` the first may have been meant. What is no JSON is for others to say.
 */
export function refuseRepeatedKeys(bytes: Buffer): void {
  if (bytes.length > MOST_BYTES) return
  const open: Set<string>[] = []
  for (const [found, key = '', colon] of bytes.toString('utf8').matchAll(KEY_OR_BRACE)) {
    if (found === '{') open.push(new Set())
    else if (found === '}') open.pop()
    else if (colon !== undefined) {
      const keys = open.at(-1)
      if (keys?.has(key)) {
        const name = key.slice(0, 60)
        throw invalidField(
          name,
          `${name} stands twice in one object of the body: send it once.`,
          name,
        )
      }
      keys?.add(key)
    }
  }
}
