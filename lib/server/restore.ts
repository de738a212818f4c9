import { dirname, resolve } from 'node:path'
import { restoreDatabase } from '@/db/backups/restore-database'
import { isPostgres, nameOf } from '@/db/postgres/address'
import { readEnv } from '@/lib/env'
import { noteRestore } from './note-restore'
import { migrationsFolder } from './project'
import { sentenceOf } from './sentence-of'

/** `npm run restore -- FILE`; the server must be stopped. */
async function run(given: string | undefined): Promise<string> {
  if (given === undefined) throw new Error('Say which one: npm run restore -- FILE')
  const env = readEnv()
  const { database, dataFolder } = env
  if (isPostgres(database)) {
    throw new Error(
      `DATABASE_URL is set, so everything is in ${nameOf(database)}, to which pg_restore brings a copy that pg_dump made. Leave it out to restore LANGUR_DATA.`,
    )
  }
  const file = resolve(given)
  const { kept } = await restoreDatabase(file, dataFolder, { migrationsFolder }).catch((error) => {
    throw new Error(sentenceOf(error, env, dirname(file)))
  })
  await noteRestore(dataFolder, file)
  return `${file} is checked and is now the database of ${dataFolder}.
${kept === null ? 'There was none before.' : `What was there before is kept as ${kept}.`}
Everybody has to log in again. Passwords and tokens are those of the backup: revoke again what was revoked since.
Files that were uploaded and not imported yet are not in a backup: upload them again.
`
}

try {
  process.stdout.write(await run(process.argv[2]))
} catch (error) {
  process.stderr.write(`${sentenceOf(error)}\n`)
  process.exit(1)
}
