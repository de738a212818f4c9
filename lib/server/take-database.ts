import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { makePrivately } from '@/db/connection/keep-private'
import { lockDatabase } from '@/db/connection/lock'
import { migrate } from '@/db/connection/migrate'
import { DATABASE_FILE } from '@/db/connection/open'
import { isPostgres, nameOf } from '@/db/postgres/address'
import { lockPostgres } from '@/db/postgres/lock'
import { migratePostgres } from '@/db/postgres/migrate'
import type { Env } from '@/lib/env'
import { makeDataPrivate } from './private-data'
import { migrationsFolder } from './project'

/**
 * At the start: keeps other servers away from the data folder and the database, and brings its tables up to date. Answers a
 * function that gives both back.
 */
export async function takeDatabase(
  env: Env,
  copy: string,
  log: Logger,
): Promise<() => Promise<void>> {
  const { database, dataFolder } = env
  // Before the lock, which makes a folder that is not there yet: it would be said of it that others could read it.
  makePrivately()
  const unlockFolder = await lockDatabase(dataFolder)
  await makeDataPrivate(dataFolder, log)
  const tell = (sentence: string) => log.info(sentence)
  if (!isPostgres(database)) {
    await migrate(dataFolder, migrationsFolder, { backups: env.backupFolder, tell })
    return unlockFolder
  }
  const unused = join(dataFolder, DATABASE_FILE)
  if (existsSync(unused)) {
    log.warn(
      `DATABASE_URL is set, so everything is in ${nameOf(database)}, and what is in ${unused} is not shown. Leave DATABASE_URL out to use that.`,
    )
  }
  await migratePostgres(database, migrationsFolder, tell)
  const unlockServer = await lockPostgres(database, copy, (sentence) => log.error(sentence))
  // Until it was locked, another version may have changed them.
  await migratePostgres(database, migrationsFolder, tell)
  return async () => {
    await unlockServer()
    await unlockFolder()
  }
}
