import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { models } from './models'
import { sampleId, samples } from './samples'
import { tagId } from './tags'

const timestamp = (name: string) => integer(name, { mode: 'timestamp_ms' })
const modelId = () =>
  integer('model_id')
    .notNull()
    .references(() => models.id, { onDelete: 'cascade' })

/** Where what is said of a sample came from; the proof needs it. */
const origin = () => ({
  origin: text('origin', { enum: ['person', 'import', 'api', 'accepted', 'changed'] }).notNull(),
  /** How the text was chosen for tagging. */
  chosenBy: text('chosen_by', {
    enum: ['imported', 'person', 'uncertain', 'spread', 'random', 'disagreement', 'suspicious'],
  }).notNull(),
  /** The version whose answer was on screen, for `accepted` and `changed`. */
  seenVersion: integer('seen_version'),
  /** Of the draft whose answer was on screen in place of a version's: the revision by which it had learnt. */
  seenDraft: integer('seen_draft'),
})

/** The fact that a sample has a tag. */
export const annotations = sqliteTable(
  'annotations',
  {
    sampleId: sampleId(),
    tagId: tagId(),
    modelId: modelId(),
    addedRev: integer('added_rev').notNull(),
    removedRev: integer('removed_rev'),
    ...origin(),
  },
  (table) => [
    primaryKey({ columns: [table.sampleId, table.tagId, table.addedRev] }),
    uniqueIndex('annotations_now').on(table.sampleId, table.tagId).where(sql`removed_rev IS NULL`),
    index('annotations_tag').on(table.tagId, table.sampleId),
    index('annotations_added').on(table.modelId, table.addedRev),
    index('annotations_removed')
      .on(table.modelId, table.removedRev)
      .where(sql`removed_rev IS NOT NULL`),
    index('annotations_disagreement')
      .on(table.modelId, table.addedRev)
      .where(sql`chosen_by = 'disagreement'`),
  ],
)

/** Somebody judged that a sample fits none of the tags; it has none as long as that holds. */
export const noTagPeriods = sqliteTable(
  'no_tag_periods',
  {
    sampleId: sampleId(),
    modelId: modelId(),
    addedRev: integer('added_rev').notNull(),
    removedRev: integer('removed_rev'),
    ...origin(),
  },
  (table) => [
    primaryKey({ columns: [table.sampleId, table.addedRev] }),
    uniqueIndex('no_tag_periods_now').on(table.sampleId).where(sql`removed_rev IS NULL`),
    index('no_tag_periods_added').on(table.modelId, table.addedRev),
    index('no_tag_periods_removed')
      .on(table.modelId, table.removedRev)
      .where(sql`removed_rev IS NOT NULL`),
  ],
)

/** A text that must always come out as it is tagged. */
export const promisePeriods = sqliteTable(
  'promise_periods',
  {
    sampleId: sampleId(),
    modelId: modelId(),
    addedRev: integer('added_rev').notNull(),
    removedRev: integer('removed_rev'),
    at: timestamp('at').notNull(),
    actor: text('actor').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.sampleId, table.addedRev] }),
    uniqueIndex('promise_periods_now').on(table.sampleId).where(sql`removed_rev IS NULL`),
    index('promise_periods_added').on(table.modelId, table.addedRev),
    index('promise_periods_removed')
      .on(table.modelId, table.removedRev)
      .where(sql`removed_rev IS NOT NULL`),
  ],
)

/** Somebody looked at a suspicious tag and found it right; it is not asked about again while the tags stay. */
export const keptTags = sqliteTable(
  'kept_tags',
  {
    sampleId: integer('sample_id')
      .primaryKey()
      .references(() => samples.id, { onDelete: 'cascade' }),
    modelId: modelId(),
    /** The tags that were confirmed, ascending. */
    tags: text('tags', { mode: 'json' }).$type<number[]>().notNull(),
    at: timestamp('at').notNull(),
    actor: text('actor').notNull(),
  },
  (table) => [index('kept_tags_model').on(table.modelId)],
)
