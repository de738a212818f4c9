import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Actor } from '@/lib/contracts/actor'
import type { BulkWork } from '@/lib/contracts/bulk-write'
import type { ErrorCode, FieldError } from '@/lib/errors'
import { leaseColumns } from './lease-columns'
import { models } from './models'

/** What was said instead of a result. */
export type StoredFailure = {
  code: ErrorCode
  message: string
  fields?: FieldError[] | undefined
  fieldsLeftOut?: number
}

/** Changes of a model's data that need more than one transaction: who asked for what, and how far it is. */
export const bulkWrites = sqliteTable(
  'bulk_writes',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    modelId: integer('model_id')
      .notNull()
      .references(() => models.id, { onDelete: 'cascade' }),
    state: text('state', {
      enum: ['queued', 'running', 'finished', 'failed', 'cancelled'],
    }).notNull(),
    actor: text('actor', { mode: 'json' }).$type<Actor>().notNull(),
    work: text('work', { mode: 'json' }).$type<BulkWork>().notNull(),
    /** A file with what is too long for a row: the texts of an upload, the ids that a filter matched at the start. */
    path: text('path'),
    /** Joins the revisions that it writes. */
    batch: text('batch').notNull(),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
    ...leaseColumns(),
    done: integer('done').notNull().default(0),
    total: integer('total').notNull().default(0),
    counts: text('counts', { mode: 'json' }).$type<Readonly<Record<string, number>>>().notNull(),
    /** The newest of its revisions: the one to undo. */
    revision: integer('revision'),
    result: text('result', { mode: 'json' }).$type<unknown>(),
    failure: text('failure', { mode: 'json' }).$type<StoredFailure>(),
  },
  (table) => [
    index('bulk_writes_model').on(table.modelId, table.id),
    index('bulk_writes_state').on(table.state),
  ],
)
