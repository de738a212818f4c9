import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { filterLive } from '@/db/samples/samples'
import { findAnsweredOpinion } from '@/db/second-opinions/second-opinions'
import { openSettlement } from '@/db/second-opinions/settlements'
import type { Actor } from '@/lib/contracts/actor'
import { AppError } from '@/lib/errors'
import { changeData } from '@/lib/services/changes/change-data'
import { checkOneTag, takesOneTag } from '@/lib/services/samples/one-tag'
import { FITS_NO_TAG, setTags, type Wanted } from '@/lib/services/samples/set-tags'
import { placedTags, refuseUnknownTags } from '@/lib/services/tags/refuse-unknown-tags'

/** Decides what a text is where two people disagree; it gets these tags, or the judgement that none fits. */
export async function settleSecondOpinion(
  db: Database,
  actor: Actor,
  model: ModelRow,
  { id, tags }: { id: number; tags: readonly number[] },
): Promise<{ revision: number }> {
  const about = { modelId: model.id, actor, kind: 'settle' }
  const { revision } = await changeData(db, about, async (tx, revision, at) => {
    const nameOf = await refuseUnknownTags(tx, model.id, placedTags('tags', tags))
    if (await takesOneTag(tx, model.id)) checkOneTag([{ path: 'tags', tags }])
    const opinion = await findAnsweredOpinion(tx, model.id, id)
    if (!opinion) throw new AppError('NOT_FOUND', `There is no second opinion ${id}.`)
    const [live] = await filterLive(tx, model.id, [opinion.sampleId])
    if (live === undefined) {
      throw new AppError('CONFLICT', `Text ${opinion.sampleId} was deleted meanwhile.`)
    }
    const said = [...new Set(tags)].sort((a, b) => a - b)
    const wanted = new Map<number, Wanted>([
      [opinion.sampleId, said.length === 0 ? FITS_NO_TAG : said],
    ])
    const origin = { origin: 'person', chosenBy: 'person', seenVersion: null } as const
    await setTags(tx, model.id, revision, wanted, () => origin)
    const settlement = { opinionId: id, tags: said, actor: actor.name, at }
    await openSettlement(tx, model.id, revision, settlement)
    const names = said.map((tag) => `“${nameOf.get(tag) ?? tag}”`).join(', ')
    const summary = `Settled where two people disagree: a text is ${names || 'fit by no tag'}.`
    return { count: 1, summary, result: undefined }
  })
  if (revision === null) throw new Error(`Second opinion ${id} was settled without a revision.`)
  return { revision }
}
