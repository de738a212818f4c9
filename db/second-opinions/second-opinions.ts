import {
  and,
  asc,
  count,
  desc,
  eq,
  getTableColumns,
  isNotNull,
  isNull,
  lt,
  ne,
  type SQL,
  sql,
} from 'drizzle-orm'
import type { Connection } from '@/db/connection/database'
import { orm } from '@/db/connection/driver'
import { samples } from '@/db/schema/samples'
import { secondOpinions, settlementPeriods } from '@/db/schema/second-opinions'
import type { OpinionState } from '@/lib/contracts/choices'

export type SecondOpinionRow = typeof secondOpinions.$inferSelect

type First = Pick<SecondOpinionRow, 'modelId' | 'sampleId' | 'askedAt'> &
  Pick<SecondOpinionRow, 'firstTags' | 'firstBy' | 'firstUserId'>

/** Asks for a second opinion on what was said first; of one that nobody has answered what is said last is the first. */
export async function askSecondOpinion(tx: Connection, first: First): Promise<void> {
  const { firstTags, firstBy, firstUserId } = first
  await orm(tx)
    .insert(secondOpinions)
    .values(first)
    .onConflictDoUpdate({
      target: secondOpinions.sampleId,
      set: { firstTags, firstBy, firstUserId },
      setWhere: isNull(secondOpinions.secondTags),
    })
    .run()
}

/** Nobody says anything of the text any more: a second opinion would be the first. */
export async function forgetOpenOpinion(tx: Connection, sampleId: number): Promise<void> {
  const open = and(eq(secondOpinions.sampleId, sampleId), isNull(secondOpinions.secondTags))
  await orm(tx).delete(secondOpinions).where(open).run()
}

/** Those that wait for somebody other than this person, the oldest first. */
export async function openOpinions(
  db: Connection,
  modelId: number,
  userId: string,
  limit: number,
): Promise<SecondOpinionRow[]> {
  return orm(db)
    .select()
    .from(secondOpinions)
    .where(isOpenFor(modelId, userId))
    .orderBy(asc(secondOpinions.id))
    .limit(limit)
    .all()
}

export async function countOpenOpinions(
  db: Connection,
  modelId: number,
  userId: string,
): Promise<number> {
  const rows = orm(db).select({ n: count() }).from(secondOpinions)
  return (await rows.where(isOpenFor(modelId, userId)).get())?.n ?? 0
}

function isOpenFor(modelId: number, userId: string): SQL | undefined {
  return and(
    eq(secondOpinions.modelId, modelId),
    isNull(secondOpinions.secondTags),
    ne(secondOpinions.firstUserId, userId),
    STANDS,
  )
}

/** The text still has what the first person said: else the second would be asked about the past. */
const STANDS = sql<boolean>`(EXISTS (SELECT 1 FROM live_samples l
    WHERE l.sample_id = second_opinions.sample_id AND (l.tagged = 1 OR l.fits_no_tag = 1))
  AND second_opinions.first_tags = (SELECT json_group_array(tag_id) FROM
    (SELECT a.tag_id FROM annotations a WHERE a.sample_id = second_opinions.sample_id
      AND a.removed_rev IS NULL ORDER BY a.tag_id) AS held))`

/** The opinion on a text, and whether what was said first still stands. */
export async function opinionOnSample(
  db: Connection,
  sampleId: number,
): Promise<(SecondOpinionRow & { stands: boolean }) | null> {
  const row = await orm(db)
    .select({ ...getTableColumns(secondOpinions), stands: STANDS.mapWith(Boolean) })
    .from(secondOpinions)
    .where(eq(secondOpinions.sampleId, sampleId))
    .get()
  return row ?? null
}

type Answer = Pick<SecondOpinionRow, 'secondTags' | 'secondBy' | 'secondUserId' | 'answeredAt'>

/** Keeps what the second person says; all null takes it back. */
export async function answerOpinion(tx: Connection, id: number, answer: Answer): Promise<void> {
  await orm(tx).update(secondOpinions).set(answer).where(eq(secondOpinions.id, id)).run()
}

/** One that was answered, with its text and what was settled. */
export type AnsweredRow = Omit<SecondOpinionRow, 'secondTags' | 'secondBy' | 'answeredAt'> & {
  secondTags: number[]
  secondBy: string
  answeredAt: Date
  content: string
  settled: { tags: number[]; by: string; at: Date } | null
}

const SETTLED_NOW = and(
  eq(settlementPeriods.opinionId, secondOpinions.id),
  isNull(settlementPeriods.removedRev),
)
const DISAGREES = ne(secondOpinions.firstTags, secondOpinions.secondTags)

const IS: Record<OpinionState, SQL | undefined> = {
  open: and(DISAGREES, isNull(settlementPeriods.opinionId)),
  settled: isNotNull(settlementPeriods.opinionId),
  agreed: eq(secondOpinions.firstTags, secondOpinions.secondTags),
}

/** Answered ones, the newest first. */
export async function answeredOpinions(
  db: Connection,
  modelId: number,
  { state, before, limit }: { state: OpinionState; before: number; limit: number },
): Promise<{ items: AnsweredRow[]; total: number }> {
  const own = and(eq(secondOpinions.modelId, modelId), IS_ANSWERED, IS[state])
  const items = await answered(db, and(own, lt(secondOpinions.id, before)), limit)
  const total = await orm(db)
    .select({ n: count() })
    .from(secondOpinions)
    .leftJoin(settlementPeriods, SETTLED_NOW)
    .where(own)
    .get()
  return { items, total: total?.n ?? 0 }
}

export async function findAnsweredOpinion(
  db: Connection,
  modelId: number,
  id: number,
): Promise<AnsweredRow | null> {
  const own = and(eq(secondOpinions.modelId, modelId), eq(secondOpinions.id, id), IS_ANSWERED)
  return (await answered(db, own, 1))[0] ?? null
}

const IS_ANSWERED = isNotNull(secondOpinions.secondTags)

async function answered(
  db: Connection,
  where: SQL | undefined,
  limit: number,
): Promise<AnsweredRow[]> {
  return (
    await orm(db)
      .select({ opinion: secondOpinions, settled: settlementPeriods, content: samples.content })
      .from(secondOpinions)
      .innerJoin(samples, eq(samples.id, secondOpinions.sampleId))
      .leftJoin(settlementPeriods, SETTLED_NOW)
      .where(where)
      .orderBy(desc(secondOpinions.id))
      .limit(limit)
      .all()
  ).map(({ opinion, settled, content }) => ({
    ...opinion,
    secondTags: opinion.secondTags ?? [],
    secondBy: opinion.secondBy ?? '',
    answeredAt: opinion.answeredAt ?? opinion.askedAt,
    content,
    settled: settled && { tags: settled.tags, by: settled.actor, at: settled.at },
  }))
}

export type PairRow = {
  firstTags: number[]
  secondTags: number[]
  firstUserId: string
  secondUserId: string
  firstBy: string
  secondBy: string
}

/** What two people said of the same texts: of those that were answered last, so many at most. */
export async function pairsOfOpinions(
  db: Connection,
  modelId: number,
  limit: number,
): Promise<PairRow[]> {
  const rows = await orm(db)
    .select({
      firstTags: secondOpinions.firstTags,
      secondTags: sql<string>`${secondOpinions.secondTags}`.mapWith(JSON.parse),
      firstUserId: secondOpinions.firstUserId,
      secondUserId: sql<string>`${secondOpinions.secondUserId}`,
      firstBy: secondOpinions.firstBy,
      secondBy: sql<string>`${secondOpinions.secondBy}`,
    })
    .from(secondOpinions)
    .where(and(eq(secondOpinions.modelId, modelId), IS_ANSWERED))
    .orderBy(desc(secondOpinions.answeredAt), desc(secondOpinions.id))
    .limit(limit)
    .all()
  return rows as PairRow[]
}
