import { sql } from 'drizzle-orm'
import {
  blob,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import { models } from './models'

const timestamp = (name: string) => integer(name, { mode: 'timestamp_ms' })
const modelId = () =>
  integer('model_id')
    .notNull()
    .references(() => models.id, { onDelete: 'cascade' })

/** Copies of a text (normalised) share a group, and a group keeps its fold for ever. */
export const groups = sqliteTable(
  'groups',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    modelId: modelId(),
    key: blob('key', { mode: 'buffer' }).notNull(),
    fold: integer('fold'),
  },
  (table) => [uniqueIndex('groups_key').on(table.modelId, table.key)],
)

/** How many groups of a tag each fold got; tag 0 counts all groups. The rule for new groups reads it. */
export const foldCounts = sqliteTable(
  'fold_counts',
  {
    modelId: modelId(),
    tagId: integer('tag_id').notNull(),
    fold: integer('fold').notNull(),
    groups: integer('groups').notNull(),
  },
  (table) => [primaryKey({ columns: [table.modelId, table.tagId, table.fold] })],
)

/** A text of a model. The row never changes; whether it is in the data is told by `sample_periods`. */
export const samples = sqliteTable(
  'samples',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    modelId: modelId(),
    /** SHA-256 of the text after NFC, one way of ending lines, and trimming, first 16 bytes. */
    hash: blob('hash', { mode: 'buffer' }).notNull(),
    content: text('content').notNull(),
    groupId: integer('group_id')
      .notNull()
      .references(() => groups.id),
    source: text('source').notNull(),
    createdAt: timestamp('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('samples_hash').on(table.modelId, table.hash),
    index('samples_group').on(table.groupId),
    index('samples_created').on(table.modelId, table.createdAt),
    index('samples_source').on(table.modelId, table.source),
  ],
)

export const sampleId = () =>
  integer('sample_id')
    .notNull()
    .references(() => samples.id, { onDelete: 'cascade' })

export const samplePeriods = sqliteTable(
  'sample_periods',
  {
    sampleId: sampleId(),
    modelId: modelId(),
    addedRev: integer('added_rev').notNull(),
    removedRev: integer('removed_rev'),
  },
  (table) => [
    primaryKey({ columns: [table.sampleId, table.addedRev] }),
    uniqueIndex('sample_periods_now').on(table.sampleId).where(sql`removed_rev IS NULL`),
    index('sample_periods_added').on(table.modelId, table.addedRev),
    index('sample_periods_removed')
      .on(table.modelId, table.removedRev)
      .where(sql`removed_rev IS NOT NULL`),
  ],
)
