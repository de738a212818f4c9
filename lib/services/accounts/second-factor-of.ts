import 'server-only'
import { findSecondFactor } from '@/db/accounts/second-factors'
import type { Database } from '@/db/connection/database'
import type { Actor } from '@/lib/contracts/actor'
import type { SecondFactor } from '@/lib/contracts/second-factor'
import { isSecondFactorRequired } from './require-second-factor'

export async function secondFactorOf(db: Database, actor: Actor): Promise<SecondFactor> {
  const factor = await findSecondFactor(db, actor.userId ?? '')
  return { on: factor?.verified ?? false, required: await isSecondFactorRequired(db) }
}
