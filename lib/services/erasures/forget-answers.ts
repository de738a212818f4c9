import 'server-only'
import { setImmediate } from 'node:timers/promises'
import type { Database } from '@/db/connection/database'
import { answersOfModel, replaceAnswers } from '@/db/erasures/answers-to-rewrite'
import { erasureTextsOf } from '@/db/erasures/erasure-texts'
import { readTrialAnswers } from '@/db/training/trial-chunks'
import { readChunks } from '@/db/versions/version-chunks'
import { decodeAnswers, encodeAnswers } from '@/lib/answering/answers-file'
import { withoutTexts } from '@/lib/answering/without-texts'

/** Takes the texts that are erased out of what versions and trials answered to each text of their training. */
export async function forgetAnswers(
  db: Database,
  modelId: number,
  signal: AbortSignal,
): Promise<void> {
  const gone = new Set(await erasureTextsOf(db.read, modelId))
  if (gone.size === 0) return
  for (const one of await answersOfModel(db.read, modelId)) {
    signal.throwIfAborted()
    const bytes =
      one.kind === 'version'
        ? await readChunks(db.read, one.id, 'answers')
        : await readTrialAnswers(db.read, one.id)
    const rest = withoutTexts(decodeAnswers(bytes), gone)
    if (rest) await db.writePart((tx) => replaceAnswers(tx, one, encodeAnswers(rest)))
    await setImmediate()
  }
}
