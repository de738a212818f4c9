import { getTableName, is } from 'drizzle-orm'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { connectReader, orm, sqliteOf } from '@/db/connection/driver'
import * as accounts from '@/db/schema/accounts'
import * as analyses from '@/db/schema/analyses'
import * as arrivals from '@/db/schema/arrivals'
import * as backups from '@/db/schema/backups'
import * as batches from '@/db/schema/batches'
import * as bulkWrites from '@/db/schema/bulk-writes'
import * as erasures from '@/db/schema/erasures'
import * as exports from '@/db/schema/exports'
import * as fields from '@/db/schema/fields'
import * as storedFiles from '@/db/schema/files'
import * as heldOut from '@/db/schema/held-out'
import * as leftOutRows from '@/db/schema/left-out-rows'
import * as liveSamples from '@/db/schema/live-samples'
import * as models from '@/db/schema/models'
import * as production from '@/db/schema/production'
import * as randomChecks from '@/db/schema/random-checks'
import * as saidOfSamples from '@/db/schema/said-of-samples'
import * as samples from '@/db/schema/samples'
import * as secondOpinions from '@/db/schema/second-opinions'
import * as tags from '@/db/schema/tags'
import * as training from '@/db/schema/training'
import * as tuning from '@/db/schema/tuning'
import * as webhooks from '@/db/schema/webhooks'

const files = [
  ...[accounts, analyses, arrivals, backups, batches, bulkWrites, erasures, exports, fields],
  ...[storedFiles],
  ...[heldOut, leftOutRows, liveSamples, models, production, randomChecks, saidOfSamples, samples],
  ...[secondOpinions, tags, training, tuning, webhooks],
]

const tables = files
  .flatMap((file) => Object.values<unknown>(file))
  .filter((one): one is SQLiteTable => is(one, SQLiteTable))

/** What is read: all tables of the schema, by name. */
export const EVERY_TABLE: readonly string[] = tables.map(getTableName)

/** Opens a database as Langur does and reads a row of each table; throws when a table or column is missing. */
export async function readEveryTable(file: string): Promise<void> {
  const connection = connectReader(file)
  try {
    for (const table of tables) await orm(connection).select().from(table).limit(1).get()
  } finally {
    sqliteOf(connection).close()
  }
}
