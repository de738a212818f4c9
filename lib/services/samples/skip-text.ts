import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { filterLive } from '@/db/samples/samples'
import { skipText as insertSkip, unskipText } from '@/db/samples/skipped-texts'
import { AppError } from '@/lib/errors'
import type { Tagger } from './queue-holder'

/** For a day others are asked about a text that somebody passed over. */
export const SKIPPED_MS = 24 * 60 * 60_000

/** Keeps that somebody passed over a text, or takes that back. Throws NOT_FOUND where the model has no such text. */
export async function skipText(
  db: Database,
  model: ModelRow,
  { name: tagger }: Tagger,
  { sampleId, isSkipped }: { sampleId: number; isSkipped: boolean },
): Promise<void> {
  const at = new Date()
  await db.write(async (tx) => {
    const [live] = await filterLive(tx, model.id, [sampleId])
    if (live === undefined) {
      throw new AppError('NOT_FOUND', `This model has no text with id ${sampleId}.`)
    }
    if (!isSkipped) return unskipText(tx, { sampleId, tagger })
    const forget = new Date(at.getTime() - SKIPPED_MS)
    await insertSkip(tx, { modelId: model.id, sampleId, tagger, at }, forget)
  })
}
