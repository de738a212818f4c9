import 'server-only'
import { deleteToken } from '@/db/accounts/tokens'
import type { Database } from '@/db/connection/database'
import type { Actor } from '@/lib/contracts/actor'
import { AppError } from '@/lib/errors'
import { visibleTo } from './list-tokens'

/** From the moment this returns, requests with the token are refused. */
export async function revokeToken(db: Database, actor: Actor, tokenId: number): Promise<void> {
  const deleted = await deleteToken(db, actor, tokenId, visibleTo(actor))
  if (!deleted) throw new AppError('NOT_FOUND', `There is no token ${tokenId}.`)
}
