import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { correctionsOf, putFeedback } from '@/db/production/feedback'
import { findVersionById } from '@/db/versions/versions'
import type { Actor } from '@/lib/contracts/actor'
import type { FeedbackGiven, FeedbackInput } from '@/lib/contracts/feedback'
import { AppError } from '@/lib/errors'
import { actorName } from '@/lib/services/actor-name'
import { changeData } from '@/lib/services/changes/change-data'
import { applyRows } from '@/lib/services/samples/apply-rows'
import { withKeys } from '@/lib/services/samples/hash'
import { checkOneTag, takesOneTag } from '@/lib/services/samples/one-tag'
import { createTagResolver } from '@/lib/services/samples/resolve-tags'
import { type AskProduction, correctedText } from './corrected-text'
import { knownTags } from './known-tags'

/** Brings a text with the tags that are right into the data, and counts it for the version that had answered. */
export async function giveFeedback(
  db: Database,
  ask: AskProduction,
  actor: Actor,
  model: ModelRow,
  input: FeedbackInput,
): Promise<FeedbackGiven> {
  const right = await knownTags(db.read, model.id, input.tags)
  if (await takesOneTag(db.read, model.id)) checkOneTag([{ path: 'tags', tags: right }])
  const { text, versionId, answer } = await correctedText(db.read, ask, model, input)
  const isWrong = answer.length !== right.length || !right.every((id) => answer.includes(id))
  const row = withKeys({ text, tags: right })
  const about = { modelId: model.id, actor, kind: 'feedback' }
  await changeData(db, about, async (tx, revision, at) => {
    const { added, updated } = await applyRows(tx, [row], {
      modelId: model.id,
      revision,
      at,
      source: 'feedback',
      origin: { origin: 'api', chosenBy: 'imported', seenVersion: null },
      tags: createTagResolver(tx, model.id, revision),
      existing: 'overwrite',
    })
    await putFeedback(tx, {
      modelId: model.id,
      versionId,
      at,
      actor: actorName(actor),
      hash: row.keys.hash,
      answerTags: answer,
      rightTags: right,
      isWrong,
    })
    const summary = 'Took over a correction by feedback.'
    return { count: added + updated, summary, result: undefined }
  })
  const version = await findVersionById(db.read, versionId)
  if (!version) throw new AppError('NOT_FOUND', 'The version that had answered is gone.')
  return {
    version: version.number,
    was_wrong: isWrong,
    corrections: await correctionsOf(db.read, versionId),
  }
}
