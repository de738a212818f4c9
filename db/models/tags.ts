import { and, asc, eq, isNull, type SQL } from 'drizzle-orm'
import type { Connection } from '@/db/connection/database'
import { orm } from '@/db/connection/driver'
import { annotations, tagPeriods, tags } from '@/db/schema/data'
import { foldName } from '@/lib/contracts/fold-name'

export type TagRow = { id: number; name: string; count: number }

const columns = { id: tags.id, name: tagPeriods.name, count: tags.sampleCount }

export async function listTags(db: Connection, modelId: number): Promise<TagRow[]> {
  return liveTags(db, modelId).orderBy(asc(tags.id)).all()
}

export async function findTag(
  db: Connection,
  modelId: number,
  tagId: number,
): Promise<TagRow | null> {
  return liveTags(db, modelId, eq(tagPeriods.tagId, tagId)).get() ?? null
}

export async function findTagByName(
  db: Connection,
  modelId: number,
  name: string,
): Promise<TagRow | null> {
  return liveTags(db, modelId, eq(tagPeriods.foldedName, foldName(name))).get() ?? null
}

function liveTags(db: Connection, modelId: number, condition?: SQL) {
  return orm(db)
    .select(columns)
    .from(tagPeriods)
    .innerJoin(tags, eq(tags.id, tagPeriods.tagId))
    .where(and(eq(tagPeriods.modelId, modelId), isNull(tagPeriods.removedRev), condition))
}

export async function insertTag(
  tx: Connection,
  modelId: number,
  revision: number,
  name: string,
): Promise<TagRow> {
  const { id } = orm(tx).insert(tags).values({ modelId }).returning({ id: tags.id }).get()
  await openTag(tx, modelId, revision, { id, name })
  return { id, name, count: 0 }
}

/** Opens a period: the tag exists, under this name, from `revision` on. */
export async function openTag(
  tx: Connection,
  modelId: number,
  revision: number,
  tag: { id: number; name: string },
): Promise<void> {
  const foldedName = foldName(tag.name)
  orm(tx)
    .insert(tagPeriods)
    .values({ tagId: tag.id, modelId, name: tag.name, foldedName, addedRev: revision })
    .run()
}

export async function closeTag(tx: Connection, revision: number, tagId: number): Promise<void> {
  orm(tx)
    .update(tagPeriods)
    .set({ removedRev: revision })
    .where(and(eq(tagPeriods.tagId, tagId), isNull(tagPeriods.removedRev)))
    .run()
}

/** At most `limit` live samples that carry the tag. */
export async function samplesWithTag(
  db: Connection,
  tagId: number,
  limit: number,
): Promise<number[]> {
  return orm(db)
    .select({ id: annotations.sampleId })
    .from(annotations)
    .where(and(eq(annotations.tagId, tagId), isNull(annotations.removedRev)))
    .orderBy(asc(annotations.sampleId))
    .limit(limit)
    .all()
    .map((row) => row.id)
}
