import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { insertTag } from '@/db/models/tags'
import type { Actor } from '@/lib/contracts/actor'
import type { TagAnswer, TagInput } from '@/lib/contracts/tag'
import { changeData } from '@/lib/services/changes/change-data'
import { requireTagRoom } from '@/lib/services/models/require-room'
import { cleanTagName } from '@/lib/services/samples/resolve-tags'
import { changeTraits } from './edit-tag'
import { refuseTakenName, requireTag } from './require-tag'
import { toTagAnswer } from './show-tag'

export async function createTag(
  db: Database,
  actor: Actor,
  model: ModelRow,
  { name: typed, ...traits }: TagInput,
): Promise<TagAnswer> {
  const name = cleanTagName(typed)
  const about = { modelId: model.id, actor, kind: 'create tag' }
  const { result } = await changeData(db, about, async (tx, revision) => {
    await refuseTakenName(tx, model.id, name)
    await requireTagRoom(tx, model.id, name)
    const tag = await insertTag(tx, model.id, revision, name)
    await changeTraits(tx, model, revision, { tag, traits })
    const result = toTagAnswer(await requireTag(tx, model.id, tag.id))
    return { count: 1, summary: `Created the tag “${name}”.`, result }
  })
  return result
}
