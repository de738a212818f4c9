import 'server-only'
import { listTokenRows, type TokenRow } from '@/db/accounts/tokens'
import type { Database } from '@/db/connection/database'
import type { Actor } from '@/lib/contracts/actor'
import { AppError } from '@/lib/errors'
import { visibleTo } from './list-tokens'

/** A token that this actor may change; throws 404 when there is none. */
export async function requireToken(db: Database, actor: Actor, tokenId: number): Promise<TokenRow> {
  const found = (await listTokenRows(db, visibleTo(actor))).find(({ id }) => id === tokenId)
  if (!found) throw new AppError('NOT_FOUND', `There is no token ${tokenId}.`)
  return found
}
