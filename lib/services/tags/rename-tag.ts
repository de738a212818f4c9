import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { closeTag, openTag } from '@/db/models/tags'
import type { Actor } from '@/lib/contracts/actor'
import type { TagAnswer } from '@/lib/contracts/tag'
import { changeData } from '@/lib/services/changes/change-data'
import { cleanTagName } from '@/lib/services/samples/resolve-tags'
import { refuseTakenName, requireTag } from './require-tag'
import { toTagAnswer } from './show-tag'

/** Versions keep the name they were trained with; the next training takes the new one along. */
export async function renameTag(
  db: Database,
  actor: Actor,
  model: ModelRow,
  input: { tagId: number; name: string },
): Promise<TagAnswer & { revision: number | null }> {
  const name = cleanTagName(input.name)
  const about = { modelId: model.id, actor, kind: 'rename tag' }
  const { revision, result } = await changeData(db, about, async (tx, revision) => {
    const tag = await requireTag(tx, model.id, input.tagId)
    if (tag.name === name) return { count: 0, summary: '', result: tag }
    await refuseTakenName(tx, model.id, name, tag.id)
    await closeTag(tx, revision, tag.id)
    await openTag(tx, model.id, revision, { id: tag.id, name })
    const summary = `Renamed the tag “${tag.name}” to “${name}”.`
    return { count: 1, summary, result: { ...tag, name } }
  })
  return { ...toTagAnswer(result), revision }
}
