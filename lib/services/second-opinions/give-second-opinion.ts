import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { filterLive } from '@/db/samples/samples'
import {
  answerOpinion,
  findAnsweredOpinion,
  opinionOnSample,
} from '@/db/second-opinions/second-opinions'
import type { Actor } from '@/lib/contracts/actor'
import type { OpinionInput } from '@/lib/contracts/second-opinion'
import { AppError } from '@/lib/errors'
import { checkOneTag, takesOneTag } from '@/lib/services/samples/one-tag'
import { placedTags, refuseUnknownTags } from '@/lib/services/tags/refuse-unknown-tags'

/** Keeps what the second person says of a text; its tags stay as they are. */
export async function giveSecondOpinion(
  db: Database,
  actor: Actor,
  model: ModelRow,
  { sample_id: sampleId, tags }: OpinionInput,
): Promise<{ id: number }> {
  const { userId } = actor
  return db.write(async (tx) => {
    await refuseUnknownTags(tx, model.id, placedTags('tags', tags))
    if (await takesOneTag(tx, model.id)) checkOneTag([{ path: 'tags', tags }])
    const opinion = await opinionOnSample(tx, sampleId)
    const [live] = await filterLive(tx, model.id, [sampleId])
    if (opinion?.modelId !== model.id || live === undefined || userId === null) {
      throw new AppError('NOT_FOUND', `Text ${sampleId} does not wait for a second opinion.`)
    }
    if (opinion.firstUserId === userId) {
      const message = `You tagged text ${sampleId} first: a second opinion is somebody else’s.`
      throw new AppError('CONFLICT', message)
    }
    const said = [...new Set(tags)].sort((a, b) => a - b)
    if (opinion.secondTags !== null) {
      // Sent twice, because an answer got lost: nothing is wrong.
      const isSame = opinion.secondUserId === userId && opinion.secondTags.join() === said.join()
      if (isSame) return { id: opinion.id }
      const message = `Text ${sampleId} has a second opinion already, by ${opinion.secondBy}.`
      throw new AppError('CONFLICT', message)
    }
    if (!opinion.stands) {
      const message = `What was said first of text ${sampleId} was changed meanwhile, so there is nothing to compare with.`
      throw new AppError('CONFLICT', message)
    }
    await answerOpinion(tx, opinion.id, {
      secondTags: said,
      secondBy: actor.name,
      secondUserId: userId,
      answeredAt: new Date(),
    })
    return { id: opinion.id }
  })
}

/** Nobody has answered then. Throws where it is settled, or somebody else's. */
export async function takeBackSecondOpinion(
  db: Database,
  { userId }: Actor,
  model: ModelRow,
  id: number,
): Promise<Record<string, never>> {
  return db.write(async (tx) => {
    const opinion = await findAnsweredOpinion(tx, model.id, id)
    if (!opinion) throw new AppError('NOT_FOUND', `There is no second opinion ${id}.`)
    if (opinion.secondUserId !== userId) {
      const message = `Second opinion ${id} is by ${opinion.secondBy}, who alone can take it back.`
      throw new AppError('FORBIDDEN', message)
    }
    if (opinion.settled) {
      throw new AppError('CONFLICT', `Second opinion ${id} is settled. Undo that first.`)
    }
    const nothing = { secondTags: null, secondBy: null, secondUserId: null, answeredAt: null }
    await answerOpinion(tx, id, nothing)
    return {}
  })
}
