import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Actor } from '@/lib/contracts/actor'
import type { ExportWork } from '@/lib/contracts/export'
import { leaseColumns } from './lease-columns'
import { models } from './models'

const timestamp = (name: string) => integer(name, { mode: 'timestamp_ms' })

/** Files that are made of a model: its texts, or the whole of it. */
export const exports = sqliteTable(
  'exports',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    modelId: integer('model_id')
      .notNull()
      .references(() => models.id, { onDelete: 'cascade' }),
    state: text('state', {
      enum: ['queued', 'running', 'finished', 'failed', 'cancelled'],
    }).notNull(),
    actor: text('actor', { mode: 'json' }).$type<Actor>().notNull(),
    work: text('work', { mode: 'json' }).$type<ExportWork>().notNull(),
    /** The name under which it is saved. */
    fileName: text('file_name').notNull(),
    /** Null until it is whole, and again once it is kept no more. */
    path: text('path'),
    bytes: integer('bytes'),
    createdAt: timestamp('created_at').notNull(),
    ...leaseColumns(),
    /** Texts, or rows of all tables. */
    done: integer('done').notNull().default(0),
    total: integer('total').notNull().default(0),
  },
  (table) => [
    index('exports_model').on(table.modelId, table.id),
    index('exports_state').on(table.state),
  ],
)
