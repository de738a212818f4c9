import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { models } from './models'
import { samples } from './samples'

const timestamp = (name: string) => integer(name, { mode: 'timestamp_ms' })
const tagIds = (name: string) => text(name, { mode: 'json' }).$type<number[]>()
const modelId = () =>
  integer('model_id')
    .notNull()
    .references(() => models.id, { onDelete: 'cascade' })

/**
 * A text that one person tagged and that another is asked about, who does not see how. No version learns from the second
 * answer. Tags are ascending; none: it fits no tag.
 */
export const secondOpinions = sqliteTable(
  'second_opinions',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    modelId: modelId(),
    sampleId: integer('sample_id')
      .notNull()
      .references(() => samples.id, { onDelete: 'cascade' }),
    askedAt: timestamp('asked_at').notNull(),
    firstTags: tagIds('first_tags').notNull(),
    firstBy: text('first_by').notNull(),
    firstUserId: text('first_user_id').notNull(),
    /** Null, as the next three: nobody has answered. */
    secondTags: tagIds('second_tags'),
    secondBy: text('second_by'),
    secondUserId: text('second_user_id'),
    answeredAt: timestamp('answered_at'),
  },
  (table) => [
    uniqueIndex('second_opinions_sample').on(table.sampleId),
    index('second_opinions_model').on(table.modelId, table.id),
    index('second_opinions_open').on(table.modelId, table.id).where(sql`second_tags IS NULL`),
  ],
)

/** What was decided where two people disagree. */
export const settlementPeriods = sqliteTable(
  'settlement_periods',
  {
    opinionId: integer('opinion_id')
      .notNull()
      .references(() => secondOpinions.id, { onDelete: 'cascade' }),
    modelId: modelId(),
    addedRev: integer('added_rev').notNull(),
    removedRev: integer('removed_rev'),
    tags: tagIds('tags').notNull(),
    at: timestamp('at').notNull(),
    actor: text('actor').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.opinionId, table.addedRev] }),
    uniqueIndex('settlement_periods_now').on(table.opinionId).where(sql`removed_rev IS NULL`),
    index('settlement_periods_added').on(table.modelId, table.addedRev),
    index('settlement_periods_removed')
      .on(table.modelId, table.removedRev)
      .where(sql`removed_rev IS NOT NULL`),
  ],
)
