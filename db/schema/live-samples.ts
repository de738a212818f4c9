import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { models } from './models'
import { sampleId, samples } from './samples'

const timestamp = (name: string) => integer(name, { mode: 'timestamp_ms' })
const modelId = () =>
  integer('model_id')
    .notNull()
    .references(() => models.id, { onDelete: 'cascade' })

/** The data as it is now, one row per live sample, so that lists filter and sort in SQL. */
export const liveSamples = sqliteTable(
  'live_samples',
  {
    sampleId: integer('sample_id')
      .primaryKey()
      .references(() => samples.id, { onDelete: 'cascade' }),
    modelId: modelId(),
    tagged: integer('tagged', { mode: 'boolean' }).notNull().default(false),
    /** What the newest sandbox version says: tag ids, best first; null before it answered. */
    answerTags: text('answer_tags', { mode: 'json' }).$type<number[]>(),
    /** A multi-tag version's answer: compared as a whole set. */
    answerIsSet: integer('answer_is_set', { mode: 'boolean' }),
    confidence: real('confidence'),
    outOfFold: integer('out_of_fold', { mode: 'boolean' }),
    disagrees: integer('disagrees', { mode: 'boolean' }).notNull().default(false),
    /** It has more than one tag. */
    several: integer('several', { mode: 'boolean' }).notNull().default(false),
    /** Somebody judged that it fits none of the tags. */
    fitsNoTag: integer('fits_no_tag', { mode: 'boolean' }).notNull().default(false),
    /** The lowest of its tags: what a list by tag is sorted by. */
    firstTag: integer('first_tag'),
    /** The revision of the newest thing that is said of it now, a tag or that none fits, and whose that was. */
    taggedRev: integer('tagged_rev'),
    taggedBy: text('tagged_by'),
  },
  (table) => [
    index('live_samples_model').on(table.modelId, table.sampleId),
    index('live_samples_tagged').on(table.modelId, table.tagged, table.sampleId),
    index('live_samples_disagrees').on(table.modelId, table.sampleId).where(sql`disagrees = 1`),
    index('live_samples_several').on(table.modelId, table.sampleId).where(sql`several = 1`),
    index('live_samples_no_tag').on(table.modelId, table.sampleId).where(sql`fits_no_tag = 1`),
    index('live_samples_first_tag')
      .on(table.modelId, table.firstTag, table.sampleId)
      .where(sql`first_tag IS NOT NULL`),
    index('live_samples_tagged_rev')
      .on(table.modelId, table.taggedRev, table.sampleId)
      .where(sql`tagged_rev IS NOT NULL`),
    index('live_samples_tagged_by')
      .on(table.modelId, table.taggedBy, table.sampleId)
      .where(sql`tagged_by IS NOT NULL`),
    index('live_samples_confidence').on(table.modelId, table.confidence, table.sampleId),
    index('live_samples_uncertain').on(
      table.modelId,
      table.tagged,
      table.fitsNoTag,
      table.confidence,
      table.sampleId,
    ),
  ],
)

/** Texts that somebody who tags passed over: others are asked first. */
export const skippedTexts = sqliteTable(
  'skipped_texts',
  {
    sampleId: sampleId(),
    modelId: modelId(),
    /** The person or token that tags. */
    tagger: text('tagger').notNull(),
    at: timestamp('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.sampleId, table.tagger] }),
    index('skipped_texts_tagger').on(table.modelId, table.tagger, table.at),
  ],
)

/** Live samples that the index of searches does not have yet; they are read one by one. */
export const searchBacklog = sqliteTable(
  'search_backlog',
  {
    sampleId: integer('sample_id')
      .primaryKey()
      .references(() => samples.id, { onDelete: 'cascade' }),
    modelId: modelId(),
  },
  (table) => [index('search_backlog_model').on(table.modelId, table.sampleId)],
)
