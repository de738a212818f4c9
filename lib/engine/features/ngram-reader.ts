import type { TextSettings } from '@/lib/engine/settings'
import { createFold } from '@/lib/engine/text/accents'
import { createReadText } from '@/lib/engine/text/read-text'
import { type TokenSpans, WORD } from '@/lib/engine/text/token-spans'
import { createTokenise, type Tokenise } from '@/lib/engine/text/tokenise'
import { createCharacterNgrams } from './character-ngrams'
import { Int32List } from './int32-list'
import { type NgramTree, WORD_ROOT } from './ngram-tree'
import { EMPTY } from './slots'
import type { StringTable } from './string-table'
import { createTermReader, STOPPED } from './term-reader'
import type { TermSurfaces } from './term-surfaces'
import { createTextNgrams } from './text-ngrams'

/** An n-gram that occurs more often in one text is counted as often as this. */
export const MOST_COUNTED = 0xffff

export type NgramSource = {
  readonly settings: TextSettings
  readonly terms: StringTable
  readonly tree: NgramTree
  /** Whether n-grams that are not in the tree yet get a node; otherwise they are passed over. */
  readonly grow: boolean
  /** 1 for nodes that are n-grams of interest although their length is outside `ngram_range`. */
  readonly extras: Uint8Array
  /** The number of words of the longest of these. */
  readonly longestExtra: number
  /** Where to note how terms are shown. */
  readonly shown?: TermSurfaces
}

/** The nodes of all n-grams of a text, in the order of the text, each as often as it occurs there. */
export type ReadNgrams = (text: string) => Int32List

export function createNgramReader(source: NgramSource): ReadNgrams {
  const { settings, tree, extras, grow } = source
  const [shortest, longest] = settings.ngram_range
  const readText = createReadText(settings)
  const tokenise: Tokenise = createTokenise(settings)
  const terms = createTermReader(settings, source.terms, tokenise, grow, source.shown)
  const { char_ngram_range: range, char_ngrams_cross_words: crossWords } = settings
  const fold = createFold(settings)
  const characters = range ? createCharacterNgrams(range, tree, grow, fold) : null
  const readAcross = range && crossWords ? createTextNgrams(range, tree, grow, fold) : null
  const nodes = new Int32List()
  // path[d] is the n-gram of the last d + 1 words, EMPTY where there is none
  const path = new Int32Array(Math.max(longest, source.longestExtra))

  function follow(term: number): void {
    for (let d = path.length - 1; d >= 0; d--) {
      const parent = d === 0 ? WORD_ROOT : path[d - 1]!
      const node = term < 0 || parent === EMPTY ? EMPTY : step(parent, term, d)
      path[d] = node
      if (node !== EMPTY && isWanted(node, d + 1)) nodes.push(node)
    }
  }

  // n-grams longer than the range are met only along the paths that the whitelist has laid
  function step(parent: number, term: number, d: number): number {
    return grow && d < longest ? tree.intern(parent, term) : tree.find(parent, term)
  }

  function isWanted(node: number, words: number): boolean {
    return (words >= shortest && words <= longest) || extras[node] === 1
  }

  function readToken(text: string, spans: TokenSpans, token: number): void {
    const kind = spans.kinds[token]!
    if (kind !== WORD) {
      follow(kind)
      return
    }
    const start = spans.starts[token]!
    const end = spans.ends[token]!
    const surface = terms.surfaceOf(text, start, end)
    const term = terms.termOf(surface)
    if (term === STOPPED) return
    follow(term)
    characters?.read(surface, text, start, end, nodes)
  }

  return (text) => {
    const normalised = readText(text)
    const spans = tokenise(normalised)
    nodes.length = 0
    path.fill(EMPTY)
    if (terms.forgetIfFull()) characters?.forget()
    for (let token = 0; token < spans.count; token++) readToken(normalised, spans, token)
    readAcross?.(normalised, nodes)
    return nodes
  }
}
