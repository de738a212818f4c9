import { and, desc, eq, inArray, lt } from 'drizzle-orm'
import type { Connection } from '@/db/connection/database'
import { orm } from '@/db/connection/driver'
import { broughtVersions, versions } from '@/db/schema/training'
import { nextVersionNumber } from './write-version'

type Origin = Omit<typeof broughtVersions.$inferSelect, 'versionId'>
type Own = Pick<
  typeof versions.$inferSelect,
  | 'modelId'
  | 'revision'
  | 'settings'
  | 'tags'
  | 'dataHash'
  | 'modelHash'
  | 'modelBytes'
  | 'engineVersion'
  | 'askedBy'
  | 'warnings'
>
export type BroughtRow = Own & Origin & { versionId: number; number: number; createdAt: Date }

/** A version that nobody sees before `publishBrought`, to which its model file is written. */
export async function insertBringing(
  tx: Connection,
  { multi, ...version }: Own & { multi: boolean },
  at: Date,
): Promise<{ id: number; number: number }> {
  const number = await nextVersionNumber(tx, version.modelId)
  return orm(tx)
    .insert(versions)
    .values({
      ...version,
      number,
      state: 'bringing',
      // No training of this Langur made it, and nothing was measured; `isBrought` keeps everybody from asking.
      runId: 0,
      metrics: { multi } as never,
      readAt: at,
      createdAt: at,
      durationMs: 0,
      automatic: false,
      tuningId: null,
    })
    .returning({ id: versions.id, number: versions.number })
    .get()
}

/** Makes it a version that answers, with the ids that its tags have here. */
export async function publishBrought(
  tx: Connection,
  id: number,
  { tags, settings, revision, ...origin }: Origin & Pick<Own, 'tags' | 'settings' | 'revision'>,
): Promise<void> {
  await orm(tx)
    .update(versions)
    .set({ state: 'brought', tags, settings, revision })
    .where(eq(versions.id, id))
    .run()
  await orm(tx)
    .insert(broughtVersions)
    .values({ ...origin, versionId: id })
    .run()
}

/** Those whose writing was begun before and never ended. */
export async function abandonedBringings(
  db: Connection,
  modelId: number,
  before: Date,
): Promise<number[]> {
  const isBringing = and(eq(versions.modelId, modelId), eq(versions.state, 'bringing'))
  return (
    await orm(db)
      .select({ id: versions.id })
      .from(versions)
      .where(and(isBringing, lt(versions.createdAt, before)))
      .all()
  ).map(({ id }) => id)
}

/** All versions of a model that were brought, newest first. */
export async function listBroughtVersions(db: Connection, modelId: number): Promise<BroughtRow[]> {
  return (
    await orm(db)
      .select({ version: versions, origin: broughtVersions })
      .from(broughtVersions)
      .innerJoin(versions, eq(versions.id, broughtVersions.versionId))
      .where(eq(broughtVersions.modelId, modelId))
      .orderBy(desc(versions.number))
      .all()
  ).map(({ version, origin }) => ({ ...version, ...origin }))
}

/** Versions of a model that have this model file, whoever made them. */
export async function versionsOfModelFile(
  db: Connection,
  modelId: number,
  modelHash: string,
): Promise<Pick<typeof versions.$inferSelect, 'number' | 'tags' | 'settings'>[]> {
  const own = and(eq(versions.modelId, modelId), eq(versions.modelHash, modelHash))
  const isThere = inArray(versions.state, ['ready', 'brought'])
  return orm(db)
    .select({ number: versions.number, tags: versions.tags, settings: versions.settings })
    .from(versions)
    .where(and(own, isThere))
    .all()
}
