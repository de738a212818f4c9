import 'server-only'
import { deleteOtherSessions, deleteSession } from '@/db/accounts/sessions'
import type { Database } from '@/db/connection/database'
import type { Actor } from '@/lib/contracts/actor'
import { AppError } from '@/lib/errors'
import { getOwnUser } from './get-user'

/** From the moment this returns, requests of the session are refused. Those of others are as if they were not there. */
export async function endSession(db: Database, actor: Actor, sessionId: string): Promise<void> {
  const user = await getOwnUser(db, actor)
  if (await deleteSession(db, actor, user, sessionId)) return
  throw new AppError('NOT_FOUND', `You have no session "${sessionId}".`)
}

/** The same of all but the one that asks. */
export async function endOtherSessions(
  db: Database,
  actor: Actor,
  asking: string | undefined,
): Promise<{ ended: number }> {
  const user = await getOwnUser(db, actor)
  return { ended: await deleteOtherSessions(db, actor, user, asking) }
}
