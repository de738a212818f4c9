import 'server-only'
import { setImmediate } from 'node:timers/promises'
import { sampleContents } from '@/db/samples'
import { type Corpus, createCorpusBuilder } from '../engine/features/corpus'
import type { Progress } from './create-progress'
import type { Snapshot } from './read-snapshot'
import type { TrainingJob } from './training-job'

/** Few enough that a page of the longest texts fits into memory. */
const TEXTS_PER_PAGE = 200

/** Reads the texts, once for all folds; they are never in memory all at the same time. */
export async function buildCorpus(
  { db, signal }: TrainingJob,
  { settings, sampleIds }: Snapshot,
  progress: Progress,
): Promise<Corpus> {
  const builder = createCorpusBuilder(settings)
  for (let start = 0; start < sampleIds.length; start += TEXTS_PER_PAGE) {
    signal.throwIfAborted()
    const ids = Array.from(sampleIds.subarray(start, start + TEXTS_PER_PAGE))
    const contents = await sampleContents(db.read, ids)
    for (const id of ids) {
      const content = contents.get(id)
      if (content === undefined) throw new Error(`Sample ${id} is gone.`)
      builder.add(content)
    }
    progress.at('preparing', start + ids.length, sampleIds.length)
    await setImmediate()
  }
  return builder.finish()
}
