import 'server-only'
import type { Corpus } from '@/lib/engine/features/corpus'
import { keyOfTextSettings, type TextSettings } from '@/lib/engine/settings'

type Texts = { settings: TextSettings; sampleIds: Float64Array }

/** The corpus of the last training, for the next one on the same texts. */
export type KeptCorpus = {
  /** The corpus of exactly these texts, read in the same way; otherwise null, and what was kept is forgotten. */
  take: (texts: Texts) => Corpus | null
  keep: (texts: Texts, corpus: Corpus) => void
}

/**
 * Keeps at most one corpus, of at most so many bytes. It is reused only as a whole: n-grams are numbered as they are met,
 * so a text more in the middle gives other bytes. A text never changes and ids are never given twice, so the same ids are
 * the same texts.
 */
export function createKeptCorpus(mostBytes: number): KeptCorpus {
  let kept: { key: string; sampleIds: Float64Array; corpus: Corpus } | null = null
  return {
    take({ settings, sampleIds }) {
      const isSame = kept?.key === keyOfTextSettings(settings) && sameIds(kept.sampleIds, sampleIds)
      if (!isSame) kept = null
      return kept?.corpus ?? null
    },
    keep({ settings, sampleIds }, corpus) {
      kept =
        corpusBytes(corpus) > mostBytes
          ? null
          : { key: keyOfTextSettings(settings), sampleIds, corpus }
    },
  }
}

function sameIds(one: Float64Array, other: Float64Array): boolean {
  return one.length === other.length && one.every((id, place) => id === other[place])
}

/** In shared memory; the rest is small. */
export function corpusBytes({ starts, ngrams, counts, nodes, terms, surfaces }: Corpus): number {
  const arrays = [starts, ngrams, counts, nodes.parents, nodes.symbols, terms.starts, terms.chars]
  return [...arrays, surfaces.starts, surfaces.chars].reduce(
    (sum, { byteLength }) => sum + byteLength,
    0,
  )
}
