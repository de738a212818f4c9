import 'server-only'
import { readTrialAnswers } from '@/db/training/trial-chunks'
import { deleteUnwritten, trialsOf } from '@/db/training/trials'
import { decodeAnswers } from '@/lib/answering/answers-file'
import { keyOfSettings } from '@/lib/engine/settings'
import type { Snapshot } from '@/lib/training/read/read-snapshot'
import type { Trial, Tried } from './trial'
import type { TuningJob } from './tuning-job'

type Recall = (trial: Trial) => Promise<Tried | null>

/** What this search had written before it was interrupted. The order of trials is always the same, so numbers tell. */
export async function recallTried(
  { db, tuning }: Pick<TuningJob, 'db' | 'tuning'>,
  { sampleIds, folds: foldOf }: Pick<Snapshot, 'sampleIds' | 'folds'>,
): Promise<Recall> {
  await db.write((tx) => deleteUnwritten(tx, tuning.id))
  const rows = new Map((await trialsOf(db.read, tuning.id)).map((row) => [row.number, row]))
  const placeOf = new Map<number, number>()
  if (rows.size > 0) {
    sampleIds.forEach((id, place) => {
      placeOf.set(id, place)
    })
  }

  return async ({ number, settings }) => {
    const row = rows.get(number)
    if (!row || keyOfSettings(row.settings) !== keyOfSettings(settings)) return null
    const file = decodeAnswers(await readTrialAnswers(db.read, row.id))
    const texts = Int32Array.from(file.sampleIds, (id) => placeOf.get(id) ?? -1)
    const folds = [...new Set(Array.from(texts, (text) => foldOf[text] ?? -1))]
    const { answerStarts: starts, answerTags, confidences, topConfidences } = file
    return {
      number,
      settings,
      state: row.state,
      measured: {
        folds: folds.sort((a, b) => a - b),
        texts,
        tags: { starts: file.tagStarts, tags: file.tags },
        answers: { starts, tags: answerTags, confidences, topConfidences },
        accuracy: row.accuracy,
        macroF1: row.macroF1,
      },
    }
  }
}
