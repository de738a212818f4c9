import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { migrate } from '@/db/connection/migrate'
import {
  type Applied,
  appliedMigrations,
  moveMark,
  pendingOf,
  readMigrations,
} from '@/db/connection/migrations'
import { DATABASE_FILE } from '@/db/connection/open'
import { isPostgres } from '@/db/postgres/address'
import { appliedToPostgres, migratePostgres } from '@/db/postgres/migrate'

type Side = { address: string; name: string }

/** Throws a sentence when there is no database at an address, or one that is not of this version. */
export async function requireSource(side: Side, migrationsFolder: string): Promise<void> {
  const applied = await appliedTo(side.address)
  if (applied === null) {
    throw new Error(`${side.name} has nothing of Langur: --from names another place than its own.`)
  }
  requireSchema(side, applied, migrationsFolder)
}

/** Makes the tables where there are none; throws a sentence when those that are there are not of this version. */
export async function makeTarget(side: Side, migrationsFolder: string): Promise<void> {
  const applied = await appliedTo(side.address)
  const isFilled = moveMark.sourceOf(applied?.at(-1)?.name ?? '') !== null
  if (applied !== null && applied.length > 0)
    return requireSchema(side, isFilled ? applied.slice(0, -1) : applied, migrationsFolder)
  if (isPostgres(side.address)) return migratePostgres(side.address, migrationsFolder)
  const log = join(side.address, `${DATABASE_FILE}-wal`)
  if (existsSync(log)) {
    throw new Error(
      `${log} is there, and its database is not. It is what was committed last: put the database back, or move the log elsewhere.`,
    )
  }
  await migrate(side.address, migrationsFolder, { backups: null })
}

async function appliedTo(address: string): Promise<Applied[] | null> {
  if (isPostgres(address)) return appliedToPostgres(address)
  const file = join(address, DATABASE_FILE)
  if (!existsSync(file)) return null
  const sqlite = new Sqlite(file, { timeout: 60_000 })
  try {
    return appliedMigrations(sqlite, file)
  } finally {
    sqlite.close()
  }
}

function requireSchema(
  { name }: Side,
  applied: readonly Applied[],
  migrationsFolder: string,
): void {
  const goBack = 'or move with that version.'
  const [missing] = pendingOf(applied, readMigrations(migrationsFolder), { name, goBack })
  if (missing) {
    throw new Error(
      `${name} is of an older Langur, without ${missing.name}. Start this version with it once, which brings it up to date, stop it, and move then.`,
    )
  }
}
