import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Actor } from '@/lib/contracts/actor'
import { leaseColumns } from './lease-columns'

const timestamp = (name: string) => integer(name, { mode: 'timestamp_ms' })

/** Whole models on their way in: out of the file that `path` tells, or copied from the model that `sourceId` tells. */
export const arrivals = sqliteTable(
  'arrivals',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    state: text('state', {
      enum: ['queued', 'running', 'finished', 'failed', 'cancelled'],
    }).notNull(),
    actor: text('actor', { mode: 'json' }).$type<Actor>().notNull(),
    sourceId: integer('source_id'),
    path: text('path'),
    fileName: text('file_name'),
    /** What the model shall be called; null: as where it comes from. */
    name: text('name'),
    /** The model that it becomes. Nobody sees it, and it counts as deleted, until all of it is there. */
    targetId: integer('target_id'),
    createdAt: timestamp('created_at').notNull(),
    ...leaseColumns(),
    /** Rows of all tables. */
    done: integer('done').notNull().default(0),
    total: integer('total').notNull().default(0),
  },
  (table) => [index('arrivals_state').on(table.state)],
)
