import { is } from 'drizzle-orm'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { connectReader, orm, sqliteOf } from '@/db/connection/driver'
import * as accounts from '@/db/schema/accounts'
import * as analyses from '@/db/schema/analyses'
import * as backups from '@/db/schema/backups'
import * as bulkWrites from '@/db/schema/bulk-writes'
import * as data from '@/db/schema/data'
import * as models from '@/db/schema/models'
import * as production from '@/db/schema/production'
import * as training from '@/db/schema/training'
import * as tuning from '@/db/schema/tuning'

const schema = [accounts, analyses, backups, bulkWrites, data, models, production, training, tuning]

/** Opens a database as Langur does and reads a row of each table; throws when a table or column is missing. */
export async function readEveryTable(file: string): Promise<void> {
  const connection = connectReader(file)
  try {
    for (const table of schema.flatMap((file) => Object.values<unknown>(file))) {
      if (is(table, SQLiteTable)) await orm(connection).select().from(table).limit(1).get()
    }
  } finally {
    sqliteOf(connection).close()
  }
}
