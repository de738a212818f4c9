import 'server-only'
import type { Connection, Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { findTag, samplesWithTag, type TagRow } from '@/db/models/tags'
import { type Origin, tagsOfSamples } from '@/db/samples/annotations'
import type { Actor } from '@/lib/contracts/actor'
import type { TagChange } from '@/lib/contracts/tag'
import { invalidField } from '@/lib/errors'
import { plural } from '@/lib/format/plural'
import { type Batch, type Counts, changeInParts, newBatch } from '@/lib/services/changes/batch'
import { SAMPLES_PER_CHANGE } from '@/lib/services/changes/change-data'
import { setTags } from '@/lib/services/samples/set-tags'
import { endTag } from './end-tag'
import { requireTag } from './require-tag'

type Removal = { tag: TagRow; into: TagRow | null }

/**
 * Deletes a tag; its texts move to `moveTo`, or lose it. With many texts this is several revisions of one
 * batch, the last of which ends the tag; they are undone together. Merging is the same with `moveTo`.
 */
export async function deleteTag(
  db: Database,
  actor: Actor,
  model: ModelRow,
  { tagId, moveTo }: { tagId: number; moveTo: number | null },
  batch: Batch = newBatch(),
): Promise<TagChange> {
  const { counts: written, revision: newest } = batch.progress
  // It may have been lost with its runner after its last part.
  if (newest !== null && !(await findTag(db.read, model.id, tagId))) return told(written, newest)
  const removal = {
    tag: await requireTag(db.read, model.id, tagId),
    into: moveTo === null ? null : await requireTag(db.read, model.id, moveTo),
  }
  if (tagId === moveTo) {
    throw invalidField('move_data_to', 'A tag’s texts cannot move to the tag itself.', moveTo)
  }
  const about = { modelId: model.id, actor, kind: 'delete tag' }
  const count = (touched: number) => ({ [removal.into ? 'moved' : 'untagged']: touched })
  const carriers = await samplesWithTag(db.read, tagId)
  await changeInParts(db, batch, about, {
    items: carriers.length > SAMPLES_PER_CHANGE ? carriers : [],
    async change(tx, ids, { revision }) {
      await requireTags(tx, model, removal)
      const touched = await takeTag(tx, model.id, revision, removal, ids)
      return { count: touched, counts: count(touched) }
    },
    sentence: (counts) => sentence(removal, counts),
  })
  // A few texts, or those that somebody gave the tag meanwhile, go with it.
  await changeInParts(db, batch, about, {
    items: [tagId],
    async change(tx, _, { revision }) {
      await requireTags(tx, model, removal)
      const ids = await samplesWithTag(tx, tagId)
      const touched = await takeTag(tx, model.id, revision, removal, ids)
      await endTag(tx, revision, tagId)
      return { count: touched + 1, counts: count(touched) }
    },
    sentence: (counts) => sentence(removal, counts),
  })
  const { counts, revision } = batch.progress
  if (revision === null) throw new Error(`Tag ${tagId} was deleted without a revision.`)
  return told(counts, revision)
}

function told({ moved = 0, untagged = 0 }: Counts, revision: number): TagChange {
  return { revision, moved, untagged }
}

async function requireTags(db: Connection, model: ModelRow, { tag, into }: Removal): Promise<void> {
  await requireTag(db, model.id, tag.id)
  if (into) await requireTag(db, model.id, into.id)
}

/** Takes the tag from those of the samples that still carry it; answers from how many. */
async function takeTag(
  tx: Connection,
  modelId: number,
  revision: number,
  { tag, into }: Removal,
  ids: readonly number[],
): Promise<number> {
  const wanted = new Map<number, number[]>()
  for (const [id, tags] of await tagsOfSamples(tx, ids)) {
    if (!tags.includes(tag.id)) continue
    const others = tags.filter((other) => other !== tag.id)
    wanted.set(id, into ? [...others, into.id] : others)
  }
  return (await setTags(tx, modelId, revision, wanted, () => MOVED)).length
}

function sentence({ tag, into }: Removal, { moved = 0, untagged = 0 }: Counts): string {
  const what = into ? `Merged “${tag.name}” into “${into.name}”` : `Deleted the tag “${tag.name}”`
  return `${what}, ${plural('text', moved + untagged)}.`
}

/** Of tags that texts get in place of one that goes. */
export const MOVED: Origin = { origin: 'person', chosenBy: 'person', seenVersion: null }
