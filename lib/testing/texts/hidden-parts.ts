const LETTERS = 'abcdefghijklmnop'
const PARTS = ['qux', 'zyv']

/** Texts of words that occur once each; only a part of the words says which of two tags a text has. */
export function hiddenParts(texts: number): { text: string; tags: string[] }[] {
  let state = 1
  const random = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  const letters = (count: number) =>
    Array.from({ length: count }, () => LETTERS[random(LETTERS.length)]).join('')
  return Array.from({ length: texts }, (_, index) => {
    const words = Array.from({ length: 3 }, () => `${letters(3)}${PARTS[index % 2]}${letters(3)}`)
    return { text: words.join(' '), tags: [`Part ${PARTS[index % 2]}`] }
  })
}
