import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { countUsers, insertFirstUserByCode } from '@/db/accounts/accounts'
import type { Database } from '@/db/connection/database'
import { readMeta, writeMeta } from '@/db/meta'
import { AppError } from '@/lib/errors'
import { makeUser } from './make-user'

type SetupInput = { code: string; name: string; email: string; password: string }

/** Makes a new one-time code for the first account; undefined when there is an account already. */
export async function renewSetupCode(db: Database): Promise<string | undefined> {
  if ((await countUsers(db)) > 0) return undefined
  const code = randomBytes(16).toString('hex')
  await writeMeta(db, 'setup_code_hash', hashCode(code))
  return code
}

/** Whether a first account is still needed, and whether this code may create it. */
export async function checkSetupCode(
  db: Database,
  code: string,
): Promise<{ needed: boolean; valid: boolean }> {
  const needed = (await countUsers(db)) === 0
  return { needed, valid: needed && (await readMeta(db, 'setup_code_hash')) === hashCode(code) }
}

/** Creates the first owner and uses up the code, both or neither. */
export async function createFirstOwner(
  db: Database,
  { code, ...input }: SetupInput,
): Promise<void> {
  const { valid } = await checkSetupCode(db, code)
  const owner = valid && (await makeUser({ ...input, role: 'owner' }))
  if (owner && (await insertFirstUserByCode(db, owner, hashCode(code)))) return
  throw new AppError(
    'FORBIDDEN',
    'This setup address is not valid any more. The terminal shows a new one at each start until there is an account.',
  )
}

function hashCode(code: string): string {
  return createHash('sha256').update(code).digest('hex')
}
