import { sql } from 'drizzle-orm'
import {
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import type { FieldKind } from '@/lib/contracts/choices'
import { models } from './models'
import { samples } from './samples'

const timestamp = (name: string) => integer(name, { mode: 'timestamp_ms' })
const modelId = () =>
  integer('model_id')
    .notNull()
    .references(() => models.id, { onDelete: 'cascade' })

/** A column of a model's own, such as an id or a channel: its identity. Its name lives in `field_periods`. */
export const fields = sqliteTable(
  'fields',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    modelId: modelId(),
    kind: text('kind').$type<FieldKind>().notNull(),
    /** Its place among the others, ascending. */
    position: integer('position').notNull(),
    /** Live samples that have a value of it now. */
    valueCount: integer('value_count').notNull().default(0),
  },
  (table) => [index('fields_model').on(table.modelId)],
)

const fieldId = () =>
  integer('field_id')
    .notNull()
    .references(() => fields.id, { onDelete: 'cascade' })

/** While none is open, the field is deleted: its values stay as they are, unseen, so that undo costs nothing. */
export const fieldPeriods = sqliteTable(
  'field_periods',
  {
    fieldId: fieldId(),
    modelId: modelId(),
    name: text('name').notNull(),
    foldedName: text('folded_name').notNull(),
    addedRev: integer('added_rev').notNull(),
    removedRev: integer('removed_rev'),
  },
  (table) => [
    primaryKey({ columns: [table.fieldId, table.addedRev] }),
    uniqueIndex('field_periods_name_now')
      .on(table.modelId, table.foldedName)
      .where(sql`removed_rev IS NULL`),
    uniqueIndex('field_periods_now').on(table.fieldId).where(sql`removed_rev IS NULL`),
    index('field_periods_added').on(table.modelId, table.addedRev),
    index('field_periods_removed')
      .on(table.modelId, table.removedRev)
      .where(sql`removed_rev IS NOT NULL`),
  ],
)

/** The fact that a sample has a value of a field. Open periods are those of live samples only. */
export const fieldValues = sqliteTable(
  'field_values',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    sampleId: integer('sample_id')
      .notNull()
      .references(() => samples.id, { onDelete: 'cascade' }),
    fieldId: fieldId(),
    modelId: modelId(),
    /** A string, or a date as it was given. */
    text: text('text'),
    /** Of a string: by this it is sorted and found, whatever the case. */
    folded: text('folded'),
    /** A number, or the milliseconds of a date. */
    number: real('number'),
    addedRev: integer('added_rev').notNull(),
    removedRev: integer('removed_rev'),
  },
  (table) => [
    uniqueIndex('field_values_now')
      .on(table.sampleId, table.fieldId)
      .where(sql`removed_rev IS NULL`),
    index('field_values_sample').on(table.sampleId),
    index('field_values_folded')
      .on(table.fieldId, table.folded, table.sampleId)
      .where(sql`removed_rev IS NULL AND folded IS NOT NULL`),
    index('field_values_number')
      .on(table.fieldId, table.number, table.sampleId)
      .where(sql`removed_rev IS NULL AND number IS NOT NULL`),
    index('field_values_added').on(table.modelId, table.addedRev),
    index('field_values_removed')
      .on(table.modelId, table.removedRev)
      .where(sql`removed_rev IS NOT NULL`),
  ],
)

/** A list of texts that somebody gave a name: filters, order and columns, as the page's address has them. */
export const savedViews = sqliteTable(
  'saved_views',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    modelId: modelId(),
    name: text('name').notNull(),
    foldedName: text('folded_name').notNull(),
    query: text('query').notNull(),
    actor: text('actor').notNull(),
    at: timestamp('at').notNull(),
  },
  (table) => [uniqueIndex('saved_views_name').on(table.modelId, table.foldedName)],
)
