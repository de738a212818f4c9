/** Two words. */
export type Checksum = readonly [number, number]

const START: Checksum = [0x9e3779b1, 0x85ebca6b]

/**
 * A checksum of 64 bits over 32-bit words, two lanes of them. A lane maps states one to one for every word,
 * and words one to one for every state: whichever word changes, both lanes do. `before` continues one.
 */
export function checksumOf(words: Uint32Array, before: Checksum = START): Checksum {
  let [first, second] = before
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    first = Math.imul(first ^ word, 0x01000193)
    first ^= first >>> 15
    second = Math.imul(second + word, 0xc2b2ae35)
    second = (second << 13) | (second >>> 19)
  }
  return [first >>> 0, second >>> 0]
}
