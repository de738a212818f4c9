import { blob, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { HeldOutFound, HeldOutTag } from '@/lib/contracts/held-out'
import { models } from './models'

const modelId = () =>
  integer('model_id')
    .notNull()
    .references(() => models.id, { onDelete: 'cascade' })

/** A file of tagged texts that no version learns from. Of a model the newest whole one counts; others are on their way out. */
export const heldOutFiles = sqliteTable(
  'held_out_files',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    modelId: modelId(),
    fileName: text('file_name').notNull(),
    by: text('by').notNull(),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
    /** Set once all of its texts are there. */
    isWhole: integer('is_whole', { mode: 'boolean' }).notNull().default(false),
    texts: integer('texts').notNull().default(0),
    found: text('found', { mode: 'json' }).$type<HeldOutFound>(),
  },
  (table) => [index('held_out_files_model').on(table.modelId, table.id)],
)

export const heldOutTexts = sqliteTable(
  'held_out_texts',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    modelId: modelId(),
    fileId: integer('file_id')
      .notNull()
      .references(() => heldOutFiles.id, { onDelete: 'cascade' }),
    content: text('content').notNull(),
    tags: text('tags', { mode: 'json' }).$type<HeldOutTag[]>().notNull(),
    /** That of the group which a copy among the model's texts would belong to. */
    groupKey: blob('group_key', { mode: 'buffer' }).notNull(),
  },
  (table) => [
    index('held_out_texts_file').on(table.fileId, table.id),
    index('held_out_texts_model').on(table.modelId),
  ],
)
