import { createNgramReader } from '@/lib/engine/features/ngram-reader'
import { CHARACTER_ROOT, NgramTree, WORD_ROOT } from '@/lib/engine/features/ngram-tree'
import { type Strings, StringTable } from '@/lib/engine/features/string-table'
import { createTermReader, STOPPED } from '@/lib/engine/features/term-reader'
import { layWhitelist } from '@/lib/engine/features/whitelist'
import type { TextSettings } from '@/lib/engine/settings'
import { createReadText } from '@/lib/engine/text/read-text'
import { WORD } from '@/lib/engine/text/token-spans'
import { createTokenise } from '@/lib/engine/text/tokenise'
import { type FeatureKind, partOfWord } from './feature-names'
import { createRawPlaces } from './raw-places'

/** What becomes of a word under some settings. */
export type ListedToken = {
  /** Where it stands in the raw text: half-open, in UTF-16 code units. */
  readonly start: number
  readonly end: number
  /** Its normalised spelling. */
  readonly surface: string
  /** Its stem, or the name of its kind ("<date>"); null: a stopword, left out. */
  readonly becomes: string | null
  /** False for dates, mentions and the like, which stand for their kind. */
  readonly isWord: boolean
}

export type ListedFeature = {
  readonly kind: FeatureKind
  /** As it is counted: "charg twice"; of characters "…efu…". */
  readonly text: string
  /** The words it is made of; 0 for characters. */
  readonly words: number
}

export type FeatureList = {
  readonly tokens: readonly ListedToken[]
  /** Each once, in the order in which the text has them first. */
  readonly features: readonly ListedFeature[]
}

/**
 * How texts become features under some settings, before any is dropped for being rare: read by the readers
 * that training uses, so that what is shown is what is counted. Made to look at texts, not to train.
 */
export function createFeatureLister(settings: TextSettings): (text: string) => FeatureList {
  const terms = new StringTable()
  const tree = new NgramTree()
  const { isListed, longest } = layWhitelist(settings, terms, tree)
  const read = createNgramReader({
    settings,
    terms,
    tree,
    grow: true,
    extras: isListed,
    longestExtra: longest,
  })
  const readText = createReadText(settings)
  const tokenise = createTokenise(settings)
  const reader = createTermReader(settings, terms, tokenise, true)

  function tokensOf(raw: string): ListedToken[] {
    const text = readText(raw)
    const places = createRawPlaces(settings, raw, text)
    const spans = tokenise(text)
    const tokens: ListedToken[] = []
    for (let token = 0; token < spans.count; token++) {
      const kind = spans.kinds[token]!
      const start = spans.starts[token]!
      const end = spans.ends[token]!
      const term = kind === WORD ? reader.termOf(reader.surfaceOf(text, start, end)) : kind
      tokens.push({
        start: places.startOf(start),
        end: places.endOf(end),
        surface: text.slice(start, end),
        becomes: term === STOPPED ? null : termAt(terms.strings(), term),
        isWord: kind === WORD,
      })
    }
    return tokens
  }

  return (text) => {
    const nodes = [...new Set(read(text).view())]
    return { tokens: tokensOf(text), features: nodes.map((node) => nameOf(node, terms, tree)) }
  }
}

function nameOf(node: number, terms: StringTable, tree: NgramTree): ListedFeature {
  const { parents, symbols } = tree.nodes()
  const path: number[] = []
  let at = node
  while (at !== WORD_ROOT && at !== CHARACTER_ROOT) {
    path.unshift(symbols[at]!)
    at = parents[at]!
  }
  if (at === CHARACTER_ROOT) {
    return { kind: 'characters', text: partOfWord(String.fromCodePoint(...path)), words: 0 }
  }
  const strings = terms.strings()
  const text = path.map((term) => termAt(strings, term)).join(' ')
  return { kind: 'words', text, words: path.length }
}

function termAt({ starts, chars }: Strings, term: number): string {
  return String.fromCharCode(...chars.subarray(starts[term], starts[term + 1]))
}
