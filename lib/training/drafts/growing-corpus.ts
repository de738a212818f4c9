import 'server-only'
import type { Connection } from '@/db/connection/database'
import { sampleContents } from '@/db/samples/samples'
import { type Corpus, createCorpusBuilder } from '@/lib/engine/features/corpus'
import type { TextSettings } from '@/lib/engine/settings'

const TEXTS_PER_PAGE = 100

/** Texts that were read once, to which others can be added: what was read before keeps its row and its n-grams. */
export type GrowingCorpus = {
  /** Reads those of the texts that it does not have; false as soon as `isTooMuch`, before all are read. */
  read: (
    db: Connection,
    sampleIds: readonly number[],
    isTooMuch: (size: CorpusSize) => boolean,
  ) => Promise<boolean>
  /** Undefined of a text that was not read, or is gone. */
  rowOf: (sampleId: number) => number | undefined
  size: () => CorpusSize
  corpus: () => Corpus
}

export type CorpusSize = { texts: number; entries: number }

export function createGrowingCorpus(settings: TextSettings): GrowingCorpus {
  const builder = createCorpusBuilder(settings)
  const rows = new Map<number, number>()
  let finished: { texts: number; corpus: Corpus } | undefined
  const size = () => ({ texts: rows.size, entries: builder.size().entries })

  return {
    size,
    rowOf: (sampleId) => rows.get(sampleId),
    async read(db, sampleIds, isTooMuch) {
      const missing = sampleIds.filter((id) => !rows.has(id))
      for (let start = 0; start < missing.length; start += TEXTS_PER_PAGE) {
        const ids = missing.slice(start, start + TEXTS_PER_PAGE)
        const contents = await sampleContents(db, ids)
        for (const id of ids) {
          const content = contents.get(id)
          if (content === undefined) continue
          builder.add(content)
          rows.set(id, rows.size)
        }
        if (isTooMuch(size())) return false
      }
      return true
    },
    corpus() {
      if (finished?.texts !== rows.size) finished = { texts: rows.size, corpus: builder.finish() }
      return finished.corpus
    },
  }
}
