import { isPostgres } from '@/db/postgres/address'
import { postgresFault } from '@/db/postgres/fault'
import type { StorageFault } from './database'
import { storageFault } from './storage-fault'

/** Where data is: the address of a database, and the folder of files beside it, which are the same with SQLite. */
export type Place = { database: string; dataFolder: string }

/** Why `error` happened, if a database, its disk or its server, or the files of the data folder and `folders` are to blame. */
export function faultAt(
  { database, dataFolder }: Place,
  error: unknown,
  ...folders: string[]
): StorageFault | undefined {
  const ofServer = isPostgres(database) ? postgresFault(error, database) : undefined
  return ofServer ?? storageFault(error, dataFolder, ...folders)
}
