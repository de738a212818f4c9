import type { Connection } from './database'
import { statement } from './statement'

/** A number that changes whenever another connection, of this or another process, has committed anything. */
export function dataVersion(db: Connection): number {
  return statement(db, 'PRAGMA data_version').pluck().get() as number
}
