import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { AnalysisKind } from '@/lib/contracts/analysis'
import { leaseColumns } from './lease-columns'
import { models } from './models'

const timestamp = (name: string) => integer(name, { mode: 'timestamp_ms' })

/**
 * What takes too long for a request: computed once by the job runner, kept under its key. The key names all that the
 * result depends on, such as the numbers of two versions and the revision.
 */
export const analyses = sqliteTable(
  'analyses',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    modelId: integer('model_id')
      .notNull()
      .references(() => models.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<AnalysisKind>().notNull(),
    key: text('key').notNull(),
    state: text('state', { enum: ['queued', 'running', 'ready', 'failed'] }).notNull(),
    askedAt: timestamp('asked_at').notNull(),
    ...leaseColumns(),
    /** Percent. */
    percent: integer('percent').notNull().default(0),
    result: text('result', { mode: 'json' }).$type<unknown>(),
  },
  (table) => [
    uniqueIndex('analyses_key').on(table.modelId, table.kind, table.key),
    index('analyses_state').on(table.state),
  ],
)
