import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { TagColour } from '@/lib/contracts/choices'
import { models } from './models'

const modelId = () =>
  integer('model_id')
    .notNull()
    .references(() => models.id, { onDelete: 'cascade' })

/** The identity of a tag; its name lives in `tag_periods`. */
export const tags = sqliteTable(
  'tags',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    modelId: modelId(),
    /** Live samples that carry the tag now. */
    sampleCount: integer('sample_count').notNull().default(0),
  },
  (table) => [index('tags_model').on(table.modelId)],
)

export const tagId = () =>
  integer('tag_id')
    .notNull()
    .references(() => tags.id, { onDelete: 'cascade' })

export const tagPeriods = sqliteTable(
  'tag_periods',
  {
    tagId: tagId(),
    modelId: modelId(),
    name: text('name').notNull(),
    foldedName: text('folded_name').notNull(),
    addedRev: integer('added_rev').notNull(),
    removedRev: integer('removed_rev'),
  },
  (table) => [
    primaryKey({ columns: [table.tagId, table.addedRev] }),
    uniqueIndex('tag_periods_name_now')
      .on(table.modelId, table.foldedName)
      .where(sql`removed_rev IS NULL`),
    uniqueIndex('tag_periods_now').on(table.tagId).where(sql`removed_rev IS NULL`),
    index('tag_periods_added').on(table.modelId, table.addedRev),
    index('tag_periods_removed')
      .on(table.modelId, table.removedRev)
      .where(sql`removed_rev IS NOT NULL`),
  ],
)

/** How people meet a tag: no version reads any of it. A tag without a period has none of these. */
export const tagTraitPeriods = sqliteTable(
  'tag_trait_periods',
  {
    tagId: tagId(),
    modelId: modelId(),
    colour: text('colour').$type<TagColour>(),
    /** Its place in the own order of the model's tags, from 1; those without one come after, by id. */
    place: integer('place'),
    /** The key that gives it on the page Tag: one character. */
    key: text('key'),
    description: text('description').notNull().default(''),
    addedRev: integer('added_rev').notNull(),
    removedRev: integer('removed_rev'),
  },
  (table) => [
    primaryKey({ columns: [table.tagId, table.addedRev] }),
    uniqueIndex('tag_trait_periods_now').on(table.tagId).where(sql`removed_rev IS NULL`),
    uniqueIndex('tag_trait_periods_key_now')
      .on(table.modelId, table.key)
      .where(sql`removed_rev IS NULL`),
    index('tag_trait_periods_added').on(table.modelId, table.addedRev),
    index('tag_trait_periods_removed')
      .on(table.modelId, table.removedRev)
      .where(sql`removed_rev IS NOT NULL`),
  ],
)
