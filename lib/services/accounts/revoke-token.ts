import 'server-only'
import type { Database } from '@/db/connection'
import { deleteToken } from '@/db/tokens'
import type { Actor } from '../../contracts/actor'
import { AppError } from '../../errors'
import { visibleTo } from './list-tokens'
import type { TokenRegistry } from './token-registry'

/** From the moment this returns, requests with the token are refused. */
export async function revokeToken(
  db: Database,
  tokens: TokenRegistry,
  actor: Actor,
  tokenId: number,
): Promise<void> {
  const deleted = await deleteToken(db, actor, tokenId, visibleTo(actor))
  tokens.forget()
  if (!deleted) throw new AppError('NOT_FOUND', `There is no token ${tokenId}.`)
}
