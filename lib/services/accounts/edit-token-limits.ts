import 'server-only'
import { updateTokenLimits } from '@/db/accounts/tokens'
import type { Database } from '@/db/connection/database'
import { textsOfToken } from '@/db/production/token-usage'
import type { Actor } from '@/lib/contracts/actor'
import type { RequestLimitsEdit } from '@/lib/contracts/request-limits'
import type { Token } from '@/lib/contracts/token'
import { monthStart } from '@/lib/services/requests/days'
import { toToken } from './list-tokens'
import { editedLimits } from './request-limits'
import { requireToken } from './require-token'

/** Changes those limits that are given; they hold from the next request on. */
export async function editTokenLimits(
  db: Database,
  actor: Actor,
  tokenId: number,
  input: RequestLimitsEdit,
): Promise<Token> {
  const token = await requireToken(db, actor, tokenId)
  const limits = editedLimits(token.limits, input)
  await db.write((tx) => updateTokenLimits(tx, actor, token, limits))
  const texts = await textsOfToken(db.read, tokenId, monthStart(new Date()))
  return toToken({ ...token, limits }, texts)
}
