import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Connection, Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { closeTag, samplesWithTag, type TagRow } from '@/db/models/tags'
import { type Origin, tagsOfSamples } from '@/db/samples/annotations'
import type { Actor } from '@/lib/contracts/actor'
import type { TagChange } from '@/lib/contracts/tag'
import { invalidField } from '@/lib/errors'
import { plural } from '@/lib/format/plural'
import { changeData, SAMPLES_PER_CHANGE } from '@/lib/services/changes/change-data'
import { setTags } from '@/lib/services/samples/set-tags'
import { requireTag } from './require-tag'

type Removal = { tag: TagRow; into: TagRow | null }

/**
 * Deletes a tag; its texts move to `moveTo`, or lose it. With many texts this is several revisions of one
 * batch, undone together by the one that is answered. Merging is the same with `moveTo`.
 */
export async function deleteTag(
  db: Database,
  actor: Actor,
  model: ModelRow,
  { tagId, moveTo }: { tagId: number; moveTo: number | null },
): Promise<TagChange> {
  const removal = {
    tag: await requireTag(db.read, model.id, tagId),
    into: moveTo === null ? null : await requireTag(db.read, model.id, moveTo),
  }
  if (tagId === moveTo) {
    throw invalidField('move_data_to', 'A tag’s texts cannot move to the tag itself.', moveTo)
  }
  const about = { modelId: model.id, actor, kind: 'delete tag', batch: randomUUID() }
  for (let touched = 0; ; ) {
    const step = await changeData(db, about, async (tx, revision) => {
      await requireTag(tx, model.id, tagId)
      if (moveTo !== null) await requireTag(tx, model.id, moveTo)
      return removeSome(tx, model.id, revision, removal)
    })
    touched += step.result.touched
    if (step.result.finished && step.revision !== null) {
      const moved = removal.into ? touched : 0
      return { revision: step.revision, moved, untagged: touched - moved }
    }
  }
}

async function removeSome(
  tx: Connection,
  modelId: number,
  revision: number,
  { tag, into }: Removal,
) {
  const ids = await samplesWithTag(tx, tag.id, SAMPLES_PER_CHANGE)
  const wanted = new Map<number, number[]>()
  for (const [id, tags] of await tagsOfSamples(tx, ids)) {
    const others = tags.filter((other) => other !== tag.id)
    wanted.set(id, into ? [...others, into.id] : others)
  }
  await setTags(tx, modelId, revision, wanted, () => MOVED)
  const finished = ids.length < SAMPLES_PER_CHANGE
  if (finished) await closeTag(tx, revision, tag.id)
  const what = into ? `Merged “${tag.name}” into “${into.name}”` : `Deleted the tag “${tag.name}”`
  return {
    count: ids.length + Number(finished),
    summary: `${what}, ${plural('text', ids.length)}.`,
    result: { touched: ids.length, finished },
  }
}

const MOVED: Origin = { origin: 'person', chosenBy: 'person', seenVersion: null }
