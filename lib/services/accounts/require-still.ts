import 'server-only'
import { roleOfUser } from '@/db/accounts/accounts'
import { modelRolesOf } from '@/db/accounts/model-roles'
import { isTokenGood } from '@/db/accounts/tokens'
import type { Connection } from '@/db/connection/database'
import type { Actor } from '@/lib/contracts/actor'
import type { Allow } from '@/lib/contracts/declare'
import { mayDo, roleOn } from '@/lib/contracts/rights'
import { AppError } from '@/lib/errors'

type Person = Pick<Actor, 'userId' | 'tokenId'>

/**
 * Refuses who may not do it any more, in the transaction in which it is done: of what takes long, an account, a role or a
 * token may have been taken away since it was asked for. Langur itself may everything.
 */
export async function requireStill(
  tx: Connection,
  person: Person,
  publicId: string,
  allow: Exclude<Allow, 'public'>,
): Promise<void> {
  const why = await lostRight(tx, person, publicId, allow)
  if (why !== null) throw new AppError('FORBIDDEN', `Nothing was done: ${why}`)
}

/** What somebody has lost since they asked, in words; null if they may still do what is allowed to `allow`. */
export async function lostRight(
  db: Connection,
  { userId, tokenId }: Person,
  publicId: string,
  allow: Exclude<Allow, 'public'>,
): Promise<string | null> {
  if (userId === null) return null
  const everywhere = await roleOfUser(db, userId)
  if (everywhere === undefined) return 'the account was deleted meanwhile.'
  if (tokenId !== null && !(await isTokenGood(db, tokenId, new Date()))) {
    return 'the token has ended or was revoked meanwhile.'
  }
  const modelRoles = await modelRolesOf(db, userId)
  const role = roleOn({ role: everywhere, modelRoles }, publicId)
  return mayDo(role, allow) ? null : `the account has the role "${role}" on this model by now.`
}
