import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { BackupProgress } from '@/lib/contracts/backup'
import { leaseColumns } from './lease-columns'

/** Backups that were asked for: how far they are, and how they ended. What is whole is told by the folder they go to. */
export const backups = sqliteTable(
  'backups',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    state: text('state', {
      enum: ['queued', 'running', 'finished', 'failed', 'cancelled'],
    }).notNull(),
    /** Null: the schedule did. */
    askedBy: text('asked_by'),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
    ...leaseColumns(),
    progress: text('progress', { mode: 'json' }).$type<BackupProgress>(),
  },
  (table) => [index('backups_state').on(table.state)],
)
