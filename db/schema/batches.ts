import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Actor } from '@/lib/contracts/actor'
import type { Batch, BatchAsked, BatchCounts } from '@/lib/contracts/batch'
import type { BatchColumn } from '@/lib/contracts/choices'
import type { FileOptions } from '@/lib/contracts/file-options'
import type { FileGuess, RowProblem } from '@/lib/contracts/import'
import { leaseColumns } from './lease-columns'
import { models } from './models'

const timestamp = (name: string) => integer(name, { mode: 'timestamp_ms' })

/** Files that come in and go out again with answers. How far one is and what is written of its result move together. */
export const batches = sqliteTable(
  'batches',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    modelId: integer('model_id')
      .notNull()
      .references(() => models.id, { onDelete: 'cascade' }),
    state: text('state', {
      enum: ['ready', 'queued', 'running', 'finished', 'failed', 'cancelled'],
    })
      .$type<Batch['state']>()
      .notNull(),
    fileName: text('file_name').notNull(),
    /** Where the file is; what is made of it stands beside it, under the same name with an ending. */
    path: text('path').notNull(),
    bytes: integer('bytes').notNull(),
    actor: text('actor', { mode: 'json' }).$type<Actor>().notNull(),
    createdAt: timestamp('created_at').notNull(),
    ...leaseColumns(),
    guess: text('guess', { mode: 'json' }).$type<FileGuess>().notNull(),
    options: text('options', { mode: 'json' }).$type<FileOptions>().notNull(),
    textColumn: integer('text_column').notNull(),
    asked: text('asked', { mode: 'json' }).$type<BatchAsked>().notNull(),
    columns: text('columns', { mode: 'json' }).$type<BatchColumn[]>().notNull(),
    /** Answers that are less sure are left empty. */
    emptyBelow: real('empty_below'),
    /** The version that answers all rows, fixed when it was started. */
    versionId: integer('version_id'),
    versionNumber: integer('version_number'),
    rowsDone: integer('rows_done').notNull().default(0),
    bytesRead: integer('bytes_read').notNull().default(0),
    /** How fast the runner that has it reads, leaving out what one before it has read; null before it has read any. */
    bytesPerSecond: real('bytes_per_second'),
    /** Of the result, and of the unsure texts beside it; what stands behind is of a runner that was lost. */
    bytesWritten: integer('bytes_written').notNull().default(0),
    unsureBytes: integer('unsure_bytes').notNull().default(0),
    counts: text('counts', { mode: 'json' }).$type<BatchCounts>().notNull(),
    problems: text('problems', { mode: 'json' }).$type<RowProblem[]>().notNull().default([]),
    filesDeletedAt: timestamp('files_deleted_at'),
    /** The change that took its unsure texts into the data. */
    takenRevision: integer('taken_revision'),
  },
  (table) => [
    index('batches_model').on(table.modelId, table.id),
    index('batches_state').on(table.state),
  ],
)
