import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { RowProblem } from '@/lib/contracts/import'
import { models } from './models'
import { imports } from './training'

/** Rows of files that cannot be imported, some at a time: as they were counted, and then as they were imported. */
export const leftOutRows = sqliteTable(
  'left_out_rows',
  {
    importId: integer('import_id')
      .notNull()
      .references(() => imports.id, { onDelete: 'cascade' }),
    /** The line of the first of them. */
    line: integer('line').notNull(),
    modelId: integer('model_id')
      .notNull()
      .references(() => models.id, { onDelete: 'cascade' }),
    problems: text('problems', { mode: 'json' }).$type<RowProblem[]>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.importId, table.line] }),
    index('left_out_rows_model').on(table.modelId),
  ],
)
