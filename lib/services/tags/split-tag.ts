import 'server-only'
import type { Connection, Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { findTagByName, insertTag, samplesWithTag, type TagRow } from '@/db/models/tags'
import { tagsOfSamples } from '@/db/samples/annotations'
import { matchingSamples } from '@/db/samples/sample-lists'
import type { Actor } from '@/lib/contracts/actor'
import type { TagSplit, TagSplitInput } from '@/lib/contracts/tag'
import { invalidField } from '@/lib/errors'
import { plural } from '@/lib/format/plural'
import { type Batch, changeInParts, newBatch } from '@/lib/services/changes/batch'
import { requireTagRoom } from '@/lib/services/models/require-room'
import { resolveFilter } from '@/lib/services/samples/resolve-filter'
import { cleanTagName } from '@/lib/services/samples/resolve-tags'
import { setTags } from '@/lib/services/samples/set-tags'
import { MOVED } from './delete-tag'
import { refuseTakenName, requireTag } from './require-tag'

/**
 * Gives a new tag to those texts of a tag that match a filter, in place of the old one. Many texts are several revisions of
 * one batch, undone together.
 */
export async function splitTag(
  db: Database,
  actor: Actor,
  model: ModelRow,
  input: TagSplitInput & { tagId: number },
  batch: Batch = newBatch(),
): Promise<TagSplit> {
  const name = cleanTagName(input.name)
  const tag = await requireTag(db.read, model.id, input.tagId)
  // A runner that goes on finds the tag that the first part made.
  const isNew = batch.progress.revision === null
  if (isNew) await refuseTakenName(db.read, model.id, name)
  const items = await textsToSplit(db.read, model, input)
  if (isNew && items.length === 0) {
    const message = `No text of “${tag.name}” matches the filter, so there is nothing to split off.`
    throw invalidField('filter', message, input.filter)
  }
  const about = { modelId: model.id, actor, kind: 'split tag' }
  await changeInParts(db, batch, about, {
    items,
    async change(tx, ids, { revision }) {
      await requireTag(tx, model.id, tag.id)
      const into = await newTag(tx, model, revision, { name, mayExist: batch.progress.done > 0 })
      const wanted = new Map<number, number[]>()
      for (const [id, tags] of await tagsOfSamples(tx, ids)) {
        if (!tags.includes(tag.id)) continue
        wanted.set(id, [...tags.filter((other) => other !== tag.id), into.id])
      }
      const { length: moved } = await setTags(tx, model.id, revision, wanted, () => MOVED)
      return { count: moved, counts: { moved } }
    },
    sentence: ({ moved = 0 }) => `Split “${name}” off “${tag.name}”, ${plural('text', moved)}.`,
  })
  const { counts, revision } = batch.progress
  const made = await findTagByName(db.read, model.id, name)
  if (revision === null || !made) throw new Error(`Tag ${tag.id} was split without a revision.`)
  return { revision, moved: counts.moved ?? 0, tag_id: made.id }
}

async function textsToSplit(
  db: Connection,
  model: ModelRow,
  { tagId, filter }: TagSplitInput & { tagId: number },
): Promise<number[]> {
  const own = new Set(await samplesWithTag(db, tagId))
  const wanted = await resolveFilter(db, model, { tag: tagId, ...filter }, 'filter.')
  const matching = await matchingSamples(db, wanted)
  return matching.filter((id) => own.has(id))
}

type NewTag = { name: string; mayExist: boolean }

async function newTag(
  tx: Connection,
  model: ModelRow,
  revision: number,
  { name, mayExist }: NewTag,
): Promise<TagRow> {
  const made = mayExist ? await findTagByName(tx, model.id, name) : null
  if (made) return made
  await refuseTakenName(tx, model.id, name)
  await requireTagRoom(tx, model.id, name)
  return insertTag(tx, model.id, revision, name)
}
