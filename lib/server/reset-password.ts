import { openDatabase, requireDatabase } from '@/db/connection/open'
import { readEnv } from '@/lib/env'
import { resetPassword } from '@/lib/services/accounts/reset-password'
import { sentenceOf } from './sentence-of'

const SECOND_FACTOR = '--second-factor'

/** `npm run reset-password -- EMAIL [--second-factor]`; a running server takes it over at once. */
async function run(email: string | undefined, option: string | undefined): Promise<string> {
  if (email === undefined) throw new Error('Say whose: npm run reset-password -- EMAIL')
  if (option !== undefined && option !== SECOND_FACTOR) {
    throw new Error(`There is no ${option}; ${SECOND_FACTOR} takes the second factor, too.`)
  }
  const { database, dataFolder } = readEnv()
  await requireDatabase(database)
  const db = await openDatabase(database, dataFolder)
  try {
    return await resetPassword(db, email, { takesSecondFactor: option === SECOND_FACTOR })
  } catch (error) {
    throw new Error(db.faultOf(error)?.message ?? sentenceOf(error), { cause: error })
  } finally {
    await db.close()
  }
}

try {
  const password = await run(process.argv[2], process.argv[3])
  process.stdout.write(`The new password is ${password}\nAll sessions of the account have ended.\n`)
} catch (error) {
  process.stderr.write(`${sentenceOf(error)}\n`)
  process.exit(1)
}
