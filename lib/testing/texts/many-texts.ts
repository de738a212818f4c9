const WORDS_PER_TEXT = 12
const WORDS = 4_000

/** Texts of made-up words under `tags` tags, a little alike: enough work for a training to be seen in its middle. */
export function manyTexts(texts: number, tags: number): { text: string; tags: string[] }[] {
  let state = 1
  const random = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  return Array.from({ length: texts }, (_, index) => {
    const tag = index % tags
    const words = Array.from({ length: WORDS_PER_TEXT }, (_, place) =>
      place % 4 === 0 ? `tag${tag}word${random(40)}` : `word${random(WORDS)}`,
    )
    return { text: `${words.join(' ')} text${letters(index)}`, tags: [`Tag ${letters(tag)}`] }
  })
}

/** Digits would make texts copies of each other. */
function letters(index: number): string {
  return [...index.toString(26)]
    .map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)))
    .join('')
}
