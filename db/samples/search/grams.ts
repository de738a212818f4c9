import { foldText, withoutAccents } from './fold-text'
import type { SearchQuery } from './search-query'

/** Three neighbours say enough to find a word by; one and two are kept for those who search for no more than that. */
const LONGEST = 3
/** A frequent one takes up to 10 ms among a million texts, and more would hardly leave out another text. */
const MOST_SOUGHT = 8
/** What grams of many texts consist of; among them the space. */
const FREQUENT = /[aeioust\ue020nrlhd]/g

/** What separates tokens, would end a quoted one, or is read as something else: kept as characters that nobody types. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they may be in any text
const UNUSABLE = /[\x00-\x20"'`\\\x7f]/g

const modelToken = (modelId: number) => `model${modelId}`

/** All that the index keeps of a text: each run of one, two and three characters once, and its model. */
export function gramsToKeep(modelId: number, content: string): string {
  const grams = new Set<string>([modelToken(modelId)])
  const characters = charactersOf(content)
  for (let start = 0; start < characters.length; start += 1) {
    let gram = ''
    for (const character of characters.slice(start, start + LONGEST)) {
      gram += character
      grams.add(gram)
    }
  }
  return [...grams].join(' ')
}

/** The expression that finds every text that can contain what is sought; null when the index cannot tell. */
export function gramsToFind(modelId: number, query: SearchQuery): string | null {
  const grams = new Set<string>()
  for (const { sought, form } of query) {
    if (form === 'raw') continue
    const characters = charactersOf(sought)
    const size = Math.min(LONGEST, characters.length)
    for (let start = 0; start + size <= characters.length; start += 1) {
      grams.add(characters.slice(start, start + size).join(''))
    }
  }
  if (grams.size === 0) return null
  const sought = [...grams].sort((a, b) => rarity(b) - rarity(a)).slice(0, MOST_SOUGHT)
  return [modelToken(modelId), ...sought].map((gram) => `"${gram}"`).join(' ')
}

/** How much of a gram is unlike most texts: longer ones before shorter ones. */
function rarity(gram: string): number {
  return gram.replace(FREQUENT, '').length + gram.length / 10
}

function charactersOf(text: string): string[] {
  const folded = withoutAccents(foldText(text))
  return [...folded.replace(UNUSABLE, (sign) => String.fromCharCode(0xe000 + sign.charCodeAt(0)))]
}
