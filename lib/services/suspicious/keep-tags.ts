import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { forgetKeptTags, keepTags as insertKept } from '@/db/samples/kept-tags'
import type { Actor } from '@/lib/contracts/actor'
import { actorName } from '@/lib/services/actor-name'

/**
 * Says of texts that their tags are right, so that they are not asked about again while they keep these tags. All of them in
 * one short transaction: there are never some of them.
 */
export async function keepTags(
  db: Database,
  actor: Actor,
  model: ModelRow,
  ids: readonly number[],
): Promise<{ changed: number }> {
  const moment = { at: new Date(), actor: actorName(actor) }
  return { changed: await db.write((tx) => insertKept(tx, model.id, ids, moment)) }
}

/** Takes that back: they are to be checked again. */
export async function unkeepTags(
  db: Database,
  model: ModelRow,
  ids: readonly number[],
): Promise<{ changed: number }> {
  return { changed: await db.write((tx) => forgetKeptTags(tx, model.id, ids)) }
}
