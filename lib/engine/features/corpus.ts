import { type TextSettings, textSettingsOf } from '@/lib/engine/settings'
import { Int32List } from './int32-list'
import { createNgramReader, MOST_COUNTED } from './ngram-reader'
import { type NgramNodes, NgramTree } from './ngram-tree'
import { shared } from './shared-memory'
import { type Strings, StringTable } from './string-table'
import { TermSurfaces } from './term-surfaces'
import { layWhitelist } from './whitelist'

/**
 * Texts as counts of n-grams, in compressed rows: text i has the n-grams `ngrams[starts[i]] …
 * ngrams[starts[i + 1] − 1]` in the order in which they first occur there, each `counts[…]` times. An
 * n-gram is a node of the tree. The arrays are in shared memory: sent to a worker, they are not copied.
 */
export type Corpus = {
  readonly settings: TextSettings
  /** texts + 1. */
  readonly starts: Int32Array
  readonly ngrams: Int32Array
  readonly counts: Uint16Array
  readonly nodes: NgramNodes
  readonly terms: Strings
  /** For each term how people wrote it most often; none where terms are words as they are written. */
  readonly surfaces: Strings
  /** The n-grams of the whitelist, ascending. */
  readonly whitelist: Int32Array
}

export type CorpusBuilder = {
  /** Reads the next text. */
  add(text: string): void
  /** Different n-grams of each text, added up, and different n-grams of all texts, so far. */
  size(): { entries: number; ngrams: number }
  finish(): Corpus
}

/** Reads texts once, for all folds and the final training. The same texts in the same order give the same corpus. */
export function prepareCorpus(texts: readonly string[], settings: TextSettings): Corpus {
  const builder = createCorpusBuilder(settings)
  for (const text of texts) builder.add(text)
  return builder.finish()
}

export function createCorpusBuilder(settings: TextSettings): CorpusBuilder {
  const terms = new StringTable()
  const tree = new NgramTree()
  const whitelist = layWhitelist(settings, terms, tree)
  const shown = new TermSurfaces()
  // else terms are words as people wrote them
  const hasShownForms = settings.use_stemming || settings.ignore_accents
  const read = createNgramReader({
    settings,
    terms,
    tree,
    grow: true,
    ...(hasShownForms && { shown }),
    extras: whitelist.isListed,
    longestExtra: whitelist.longest,
  })
  const starts = new Int32List()
  const ngrams = new Int32List()
  const counts = new Int32List()
  // where each n-gram was last counted: a place before the current row means not in this text yet
  const lastPlace = new Int32List()
  starts.push(0)

  return {
    add(text) {
      const nodes = read(text)
      const rowStart = ngrams.length
      while (lastPlace.length < tree.size) lastPlace.push(-1)
      for (let p = 0; p < nodes.length; p++) {
        const node = nodes.items[p]!
        const place = lastPlace.items[node]!
        if (place >= rowStart) counts.items[place]!++
        else {
          lastPlace.items[node] = ngrams.length
          ngrams.push(node)
          counts.push(1)
        }
      }
      starts.push(ngrams.length)
    },
    size() {
      return { entries: ngrams.length, ngrams: tree.size }
    },
    finish() {
      const { parents, symbols } = tree.nodes()
      const strings = terms.strings()
      const surfaces = shown.strings(hasShownForms ? terms.size : 0)
      return {
        settings: textSettingsOf(settings),
        starts: shared(starts.view()),
        ngrams: shared(ngrams.view()),
        counts: shareCounts(counts.view()),
        nodes: { parents: shared(parents), symbols: shared(symbols) },
        terms: { starts: shared(strings.starts), chars: shareChars(strings.chars) },
        surfaces: { starts: shared(surfaces.starts), chars: shareChars(surfaces.chars) },
        whitelist: whitelist.nodes,
      }
    },
  }
}

function shareCounts(counts: Int32Array): Uint16Array {
  const copy = new Uint16Array(new SharedArrayBuffer(2 * counts.length))
  for (let i = 0; i < counts.length; i++) copy[i] = Math.min(counts[i]!, MOST_COUNTED)
  return copy
}

function shareChars(chars: Uint16Array): Uint16Array {
  const copy = new Uint16Array(new SharedArrayBuffer(chars.byteLength))
  copy.set(chars)
  return copy
}
