import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { TAG_TRAITS_CHANGE } from '@/db/models/record-change'
import { setTagTraits, traitsOfTag } from '@/db/models/tag-traits'
import { listTags } from '@/db/models/tags'
import type { Actor } from '@/lib/contracts/actor'
import { changeData } from '@/lib/services/changes/change-data'
import { placedTags, refuseUnknownTags } from './refuse-unknown-tags'

/** Puts the named tags first, as listed; the others come after them, as they were. */
export async function orderTags(
  db: Database,
  actor: Actor,
  model: ModelRow,
  order: readonly number[],
): Promise<{ revision: number | null }> {
  const about = { modelId: model.id, actor, kind: TAG_TRAITS_CHANGE }
  const { revision } = await changeData(db, about, async (tx, revision) => {
    await refuseUnknownTags(tx, model.id, placedTags('order', order))
    const before = (await listTags(tx, model.id)).map(({ id }) => id)
    const after = [...order, ...before.filter((id) => !order.includes(id))]
    if (after.every((id, index) => id === before[index])) return NOTHING
    let count = 0
    for (const [index, id] of after.entries()) {
      const traits = await traitsOfTag(tx, id)
      if (traits.place === index + 1) continue
      await setTagTraits(tx, model.id, revision, { ...traits, id, place: index + 1 })
      count += 1
    }
    return { count, summary: 'Changed the order of the tags.', result: undefined }
  })
  return { revision }
}

const NOTHING = { count: 0, summary: '', result: undefined }
