import { and, asc, desc, eq, getTableColumns, inArray, isNull, sql } from 'drizzle-orm'
import type { Connection } from '@/db/connection/database'
import { orm } from '@/db/connection/driver'
import { changes } from '@/db/schema/models'
import { randomChecks, randomCheckTexts } from '@/db/schema/random-checks'
import { samples } from '@/db/schema/samples'
import { versions } from '@/db/schema/training'

export type RandomCheckTextRow = typeof randomCheckTexts.$inferSelect
export type RandomCheckRow = typeof randomChecks.$inferSelect & {
  /** The number of the version that it is about, and whether that gives several tags. */
  version: number
  multi: boolean
  /** Its texts have the tags that were found right: that was done, and not undone since. */
  isAdded: boolean
}

type NewCheck = typeof randomChecks.$inferInsert
type Drawn = Pick<RandomCheckTextRow, 'sampleId' | 'answerTags' | 'confidence'>

const COLUMNS = {
  ...getTableColumns(randomChecks),
  version: versions.number,
  multi: sql<boolean>`CAST(json_extract(${versions.metrics}, '$.multi') AS BIGINT)`.mapWith(
    Boolean,
  ),
  isAdded: sql<boolean>`${changes.revision} IS NOT NULL AND ${changes.undoneBy} IS NULL`.mapWith(
    Boolean,
  ),
}

/** The texts in the order of drawing. Answers the id of the check. */
export async function insertRandomCheck(
  tx: Connection,
  check: NewCheck,
  texts: readonly Drawn[],
): Promise<number> {
  const { id } = await orm(tx).insert(randomChecks).values(check).returning().get()
  const { modelId } = check
  const rows = texts.map((text, index) => ({ ...text, checkId: id, modelId, place: index + 1 }))
  await orm(tx).insert(randomCheckTexts).values(rows).run()
  return id
}

/** The checks of a model, the newest first; of all, or the one with this id. */
export async function listRandomChecks(
  db: Connection,
  modelId: number,
  { id, limit }: { id?: number; limit: number },
): Promise<RandomCheckRow[]> {
  const own = eq(randomChecks.modelId, modelId)
  return orm(db)
    .select(COLUMNS)
    .from(randomChecks)
    .innerJoin(versions, eq(versions.id, randomChecks.versionId))
    .leftJoin(
      changes,
      and(eq(changes.modelId, modelId), eq(changes.revision, randomChecks.addedRev)),
    )
    .where(id === undefined ? own : and(own, eq(randomChecks.id, id)))
    .orderBy(desc(randomChecks.id))
    .limit(limit)
    .all()
}

/** The texts of these checks with what they say, in their places. */
export async function randomCheckTextsOf(
  db: Connection,
  checkIds: readonly number[],
): Promise<(RandomCheckTextRow & { content: string })[]> {
  return (
    await orm(db)
      .select({ text: randomCheckTexts, content: samples.content })
      .from(randomCheckTexts)
      .innerJoin(samples, eq(samples.id, randomCheckTexts.sampleId))
      .where(inArray(randomCheckTexts.checkId, [...checkIds]))
      .orderBy(asc(randomCheckTexts.checkId), asc(randomCheckTexts.place))
      .all()
  ).map(({ text, content }) => ({ ...text, content }))
}

/** Keeps which tags are right; null: nobody has said. False where the check has no such place. */
export async function judgeRandomCheckText(
  tx: Connection,
  { checkId, place }: Pick<RandomCheckTextRow, 'checkId' | 'place'>,
  rightTags: number[] | null,
): Promise<boolean> {
  const own = and(eq(randomCheckTexts.checkId, checkId), eq(randomCheckTexts.place, place))
  return (await orm(tx).update(randomCheckTexts).set({ rightTags }).where(own).run()).changes === 1
}

/** Whether somebody still has to say something about a text of a check of this version. */
export async function hasOpenRandomCheck(db: Connection, versionId: number): Promise<boolean> {
  const open = await orm(db)
    .select({ id: randomChecks.id })
    .from(randomChecks)
    .innerJoin(randomCheckTexts, eq(randomCheckTexts.checkId, randomChecks.id))
    .where(and(eq(randomChecks.versionId, versionId), isNull(randomCheckTexts.rightTags)))
    .get()
  return open !== undefined
}

export async function markRandomCheckAdded(
  tx: Connection,
  id: number,
  addedRev: number,
): Promise<void> {
  await orm(tx).update(randomChecks).set({ addedRev }).where(eq(randomChecks.id, id)).run()
}
