import { and, asc, count, desc, eq, inArray, isNull, notInArray, type SQL, sql } from 'drizzle-orm'
import type { Connection } from '@/db/connection/database'
import { orm, prepared } from '@/db/connection/driver'
import { models, settingsPeriods } from '@/db/schema/models'
import type { Reach } from '@/lib/contracts/rights'
import type { Settings } from '@/lib/contracts/settings'

export type ModelRow = typeof models.$inferSelect

type NewModel = {
  publicId: string
  name: string
  description: string
  settings: Settings
  trainAutomatically: boolean
  keepRequests: boolean
  requestDays: number | null
  maskRequests: boolean
  untaggedDays: number | null
  deployPolicy: ModelRow['deployPolicy']
  secondPerson: boolean
  goalF1: number
  secondOpinions: number
}

export async function insertModel(tx: Connection, model: NewModel, at: Date): Promise<ModelRow> {
  const { settings, ...own } = model
  const row = await orm(tx)
    .insert(models)
    .values({ ...own, createdAt: at, updatedAt: at })
    .returning()
    .get()
  await orm(tx).insert(settingsPeriods).values({ modelId: row.id, settings, addedRev: 0 }).run()
  return row
}

export async function countModels(db: Connection): Promise<number> {
  const live = orm(db).select({ count: count() }).from(models).where(isNull(models.deletedAt))
  return (await live.get())?.count ?? 0
}

/** The texts of a model, as the model's own counter says. */
export async function countSamples(db: Connection, id: number): Promise<number> {
  return (await findModelById(db, id))?.sampleCount ?? 0
}

const byPublicId = prepared((db) =>
  orm(db)
    .select()
    .from(models)
    .where(and(eq(models.publicId, sql.placeholder('publicId')), isNull(models.deletedAt)))
    .prepare(),
)

export async function findModel(db: Connection, publicId: string): Promise<ModelRow | null> {
  return (await byPublicId(db).get({ publicId })) ?? null
}

const byId = prepared((db) =>
  orm(db)
    .select()
    .from(models)
    .where(eq(models.id, sql.placeholder('id')))
    .prepare(),
)

export async function findModelById(db: Connection, id: number): Promise<ModelRow | null> {
  return (await byId(db).get({ id })) ?? null
}

const orderColumns = {
  created: models.id,
  updated: models.updatedAt,
  name: sql`lower(${models.name})`,
  description: sql`lower(${models.description})`,
  id: models.publicId,
  last_trained: sql`(SELECT max(read_at) FROM versions WHERE model_id = models.id AND state = 'ready')`,
} as const
export type ModelOrder = { by: keyof typeof orderColumns; descending: boolean }

export async function listModels(
  db: Connection,
  page: { limit: number; offset: number; order: ModelOrder[]; of?: Reach },
): Promise<ModelRow[]> {
  const order = page.order.map(({ by, descending }) =>
    descending ? desc(orderColumns[by]) : asc(orderColumns[by]),
  )
  return orm(db)
    .select()
    .from(models)
    .where(and(isNull(models.deletedAt), page.of && isIn(page.of)))
    .orderBy(...order, desc(models.id))
    .limit(page.limit)
    .offset(page.offset)
    .all()
}

function isIn(reach: Reach): SQL {
  if ('only' in reach) return inArray(models.publicId, [...reach.only])
  return notInArray(models.publicId, [...reach.not])
}

type OwnFields = Partial<
  Pick<
    ModelRow,
    | 'name'
    | 'description'
    | 'trainAutomatically'
    | 'keepRequests'
    | 'requestDays'
    | 'maskRequests'
    | 'untaggedDays'
    | 'deployPolicy'
    | 'secondPerson'
    | 'goalF1'
    | 'secondOpinions'
    | 'rollBackBySelf'
  >
>

/** Changes what is not part of the model's data, and so has no revision. */
export async function updateModel(
  tx: Connection,
  id: number,
  fields: OwnFields,
  at: Date,
): Promise<void> {
  await orm(tx)
    .update(models)
    .set({ ...fields, updatedAt: at })
    .where(eq(models.id, id))
    .run()
}

export async function markModelDeleted(tx: Connection, id: number, at: Date): Promise<void> {
  await orm(tx).update(models).set({ deletedAt: at }).where(eq(models.id, id)).run()
}

/** Those to erase: also what is left of models that did not come in whole, but not those that are on their way in. */
export async function listDeletedModels(db: Connection): Promise<number[]> {
  return (await deletedModels(db).all()).map((row) => row.id)
}

const deletedModels = prepared((db) => {
  const arriving = sql`(SELECT target_id FROM arrivals WHERE state IN ('queued', 'running') AND target_id IS NOT NULL)`
  return orm(db)
    .select({ id: models.id })
    .from(models)
    .where(sql`${models.deletedAt} IS NOT NULL AND ${models.id} NOT IN ${arriving}`)
    .prepare()
})
