import { NONE } from '@/lib/engine/features/feature-rows'
import { Int32List } from '@/lib/engine/features/int32-list'
import { NgramTree, WORD_ROOT } from '@/lib/engine/features/ngram-tree'
import { EMPTY } from '@/lib/engine/features/slots'
import { StringTable } from '@/lib/engine/features/string-table'
import { createTermReader, STOPPED } from '@/lib/engine/features/term-reader'
import type { Vocabulary } from '@/lib/engine/features/vocabulary'
import type { NgramRange, TextSettings } from '@/lib/engine/settings'
import { finish } from '@/lib/engine/steps'
import { createFold } from '@/lib/engine/text/accents'
import { WORD } from '@/lib/engine/text/token-spans'
import { createTokenise } from '@/lib/engine/text/tokenise'
import { type Spelling, spellWhole, spellWord, traceCharacters } from './trace-characters'

/** Every occurrence of a feature in a normalised text, and the words it is made of. */
export type Trace = {
  /** Occurrence o is feature features[o] at starts[o] … ends[o] − 1 of the text … */
  readonly features: Int32List
  readonly starts: Int32List
  readonly ends: Int32List
  /** … and lies in the words firstWords[o] … lastWords[o]. */
  readonly firstWords: Int32List
  readonly lastWords: Int32List
  /** Word w stands at wordStarts[w] … wordEnds[w] − 1. Stopwords are not among them. */
  readonly wordStarts: Int32List
  readonly wordEnds: Int32List
}

/**
 * Finds the features of a text as `createNgramReader` does, but says where they are. Walking by itself,
 * it costs reading nothing; a test holds both to the same features.
 */
export function createTracer(
  settings: TextSettings,
  { terms, nodes, features: featureOf }: Vocabulary,
): (normalised: string) => Trace {
  const tree = finish(NgramTree.of(nodes))
  const tokenise = createTokenise(settings)
  const { char_ngram_range: range, char_ngrams_cross_words: crossWords } = settings
  const fold = createFold(settings)
  const reader = createTermReader(settings, finish(StringTable.of(terms)), tokenise, false)

  /** N-grams of words that end with the last word of the trace; `open` are those that may go on. */
  function follow(trace: Trace, open: OpenNgram[], term: number): OpenNgram[] {
    const word = trace.wordStarts.length - 1
    const next: OpenNgram[] = []
    for (const { node, first } of [...open, { node: WORD_ROOT, first: word }]) {
      const child = term < 0 ? EMPTY : tree.find(node, term)
      if (child === EMPTY) continue
      next.push({ node: child, first })
      const feature = featureOf[child]!
      if (feature === NONE) continue
      const start = trace.wordStarts.items[first]!
      put(trace, feature, start, trace.wordEnds.items[word]!, first, word)
    }
    return next
  }

  function followCharacters(
    trace: Trace,
    lengths: NgramRange,
    spelling: Spelling,
    wordAt: (place: number) => number,
  ): void {
    const { starts, ends } = spelling
    traceCharacters(lengths, tree, featureOf, spelling, (feature, from, to) => {
      const [start, end] = [starts[from]!, ends[to]!]
      put(trace, feature, start, end, wordAt(start), wordAt(Math.max(start, end - 1)))
    })
  }

  return (text) => {
    const trace = emptyTrace()
    const spans = tokenise(text)
    reader.forgetIfFull()
    let open: OpenNgram[] = []
    for (let token = 0; token < spans.count; token++) {
      const kind = spans.kinds[token]!
      const [start, end] = [spans.starts[token]!, spans.ends[token]!]
      const term = kind === WORD ? reader.termOf(reader.surfaceOf(text, start, end)) : kind
      if (term === STOPPED) continue
      trace.wordStarts.push(start)
      trace.wordEnds.push(end)
      open = follow(trace, open, term)
      if (kind === WORD && range) {
        const word = trace.wordStarts.length - 1
        followCharacters(trace, range, spellWord(text, start, end, fold), () => word)
      }
    }
    if (range && crossWords) {
      followCharacters(trace, range, spellWhole(text, fold), wordFinder(trace))
    }
    return trace
  }
}

/** The word at a place of the text, or the one before it; what stands before all words belongs to the first. */
function wordFinder({ wordStarts }: Trace): (place: number) => number {
  const starts = wordStarts.view()
  return (place) => {
    let [low, high] = [0, starts.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (starts[middle]! <= place) low = middle + 1
      else high = middle
    }
    return Math.max(0, low - 1)
  }
}

/** An n-gram that was read so far, and its first word. */
type OpenNgram = { readonly node: number; readonly first: number }

function emptyTrace(): Trace {
  const list = () => new Int32List()
  return {
    features: list(),
    starts: list(),
    ends: list(),
    firstWords: list(),
    lastWords: list(),
    wordStarts: list(),
    wordEnds: list(),
  }
}

function put(
  trace: Trace,
  feature: number,
  start: number,
  end: number,
  firstWord: number,
  lastWord: number,
): void {
  trace.features.push(feature)
  trace.starts.push(start)
  trace.ends.push(end)
  trace.firstWords.push(firstWord)
  trace.lastWords.push(lastWord)
}
