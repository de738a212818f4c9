import 'server-only'
import type { Connection } from '@/db/connection/database'
import { tagIdsOf } from '@/db/models/tags'
import type { Settings } from '@/lib/contracts/settings'
import { invalidField } from '@/lib/errors'

/**
 * Throws for a minimum of a tag that the model does not have. One that was stored before its tag was deleted may stay: it
 * means something again when the deletion is undone.
 */
export async function checkMinimums(
  db: Connection,
  modelId: number,
  before: Settings,
  after: Settings,
): Promise<void> {
  const stored = before.minimum_confidence_by_tag
  const named = after.minimum_confidence_by_tag.filter(
    ({ tag_id }) => !stored.some((one) => one.tag_id === tag_id),
  )
  if (named.length === 0) return
  const known = new Set(await tagIdsOf(db, modelId))
  const unknown = named.find(({ tag_id }) => !known.has(tag_id))
  if (unknown) throw noSuchTag(unknown.tag_id)
}

/** A model that is only being made has no tags yet. */
export function refuseMinimumsByTag(all: Settings['minimum_confidence_by_tag'] = []): void {
  const [first] = all
  if (first) throw noSuchTag(first.tag_id)
}

function noSuchTag(tagId: number) {
  const message = `minimum_confidence_by_tag names the tag ${tagId}, which this model does not have.`
  return invalidField('minimum_confidence_by_tag', message, tagId)
}
