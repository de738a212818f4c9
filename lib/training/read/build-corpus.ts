import 'server-only'
import { setImmediate } from 'node:timers/promises'
import { sampleContents } from '@/db/samples/samples'
import { MOST_ENTRIES } from '@/lib/engine/directions/untagged'
import { type Corpus, createCorpusBuilder } from '@/lib/engine/features/corpus'
import type { Progress } from '@/lib/training/create-progress'
import { loadOf, requireMemory } from '@/lib/training/learn/memory'
import type { ReadingJob } from '@/lib/training/training-job'
import type { KeptCorpus } from './kept-corpus'
import type { Snapshot } from './read-snapshot'
import { type TextsToRead, textsToRead } from './texts-to-read'

/** Few enough that a page of the longest texts fits into memory. */
const TEXTS_PER_PAGE = 100
/** Long texts take long to read: after so much time the thread looks whether the job is still wanted. */
const SLICE_MS = 50
type Reading = ReadingJob & { memoryBytes: number; keptCorpus?: KeptCorpus }

/**
 * Reads the texts, once for all folds, and not at all when the last training read the same ones alike; they are never in memory all at the same time. Throws in words as soon as what was
 * read needs more memory than a training may take.
 */
export async function buildCorpus(
  job: Reading,
  snapshot: Snapshot,
  progress: Progress,
): Promise<Corpus> {
  const texts = textsToRead(snapshot)
  const kept = job.keptCorpus?.take(texts)
  if (kept) return kept
  const corpus = await readTexts(job, snapshot, texts, progress)
  job.keptCorpus?.keep(texts, corpus)
  return corpus
}

async function readTexts(
  { db, signal, memoryBytes }: Reading,
  snapshot: Snapshot,
  { settings, sampleIds }: TextsToRead,
  progress: Progress,
): Promise<Corpus> {
  const tagged = snapshot.sampleIds.length
  const builder = createCorpusBuilder(settings)
  for (let start = 0; start < sampleIds.length; start += TEXTS_PER_PAGE) {
    const ids = Array.from(sampleIds.subarray(start, start + TEXTS_PER_PAGE))
    const contents = await sampleContents(db.read, ids)
    let sliceStart = performance.now()
    for (const [place, id] of ids.entries()) {
      if (start + place >= tagged && builder.size().entries >= MOST_ENTRIES) return builder.finish()
      const content = contents.get(id)
      if (content === undefined) throw new Error(`Sample ${id} is gone.`)
      builder.add(content)
      if (performance.now() - sliceStart < SLICE_MS) continue
      progress.at('preparing', start + place + 1, sampleIds.length)
      await setImmediate()
      signal.throwIfAborted()
      sliceStart = performance.now()
    }
    const done = start + ids.length
    const untagged = Math.max(0, done - tagged)
    requireMemory(loadOf(snapshot, { ...builder.size(), untagged }), memoryBytes)
    progress.at('preparing', done, sampleIds.length)
    await setImmediate()
    signal.throwIfAborted()
  }
  return builder.finish()
}
