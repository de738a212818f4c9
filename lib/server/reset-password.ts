import { openDatabase, requireDatabase } from '@/db/connection/open'
import { readEnv } from '@/lib/env'
import { resetPassword } from '@/lib/services/accounts/reset-password'
import { sentenceOf } from './sentence-of'

/** `npm run reset-password -- EMAIL`; a running server takes it over at once. */
async function run(email: string | undefined): Promise<string> {
  if (email === undefined) throw new Error('Say whose: npm run reset-password -- EMAIL')
  const { dataFolder } = readEnv()
  await requireDatabase(dataFolder)
  const db = await openDatabase(dataFolder)
  try {
    return await resetPassword(db, email)
  } finally {
    await db.close()
  }
}

try {
  const password = await run(process.argv[2])
  process.stdout.write(`The new password is ${password}\nAll sessions of the account have ended.\n`)
} catch (error) {
  process.stderr.write(`${sentenceOf(error)}\n`)
  process.exit(1)
}
