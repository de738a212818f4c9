import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/**
 * Files on their way in and exports, in pieces, where several machines use one database: what one of them was sent another
 * one reads. Empty in SQLite, beside which there is a folder for them.
 */
export const fileChunks = sqliteTable(
  'file_chunks',
  {
    name: text('name').notNull(),
    /** Where in the file its first byte stands. */
    start: integer('start').notNull(),
    bytes: blob('bytes', { mode: 'buffer' }).notNull(),
    keptAt: integer('kept_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.name, table.start] })],
)
