import 'server-only'
import type { Database } from '@/db/connection/database'
import { isPostgres, nameOf } from '@/db/postgres/address'
import { AppError } from '@/lib/errors'

/** Why Langur makes no backups of the database at an address, and what does; null where it makes them. */
export function madeElsewhere(address: string): string | null {
  if (!isPostgres(address)) return null
  return `Everything is in ${nameOf(address)}, so its own programs make backups, at any time: pg_dump --format=custom --schema=langur --file=langur.dump "$DATABASE_URL". To go back to one, stop Langur and run: pg_restore --clean --if-exists --single-transaction --dbname="$DATABASE_URL" langur.dump`
}

/** Refuses, in words, where others make the backups. */
export function requireOwnBackups(db: Database): void {
  const elsewhere = madeElsewhere(db.address)
  if (elsewhere !== null) throw new AppError('CONFLICT', elsewhere)
}
