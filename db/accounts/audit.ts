import 'server-only'
import type { Connection } from '@/db/connection/database'
import { orm } from '@/db/connection/driver'
import { audit } from '@/db/schema/accounts'
import type { Actor } from '@/lib/contracts/actor'

type Action =
  | 'user added'
  | 'user deleted'
  | 'password changed'
  | 'role changed'
  | 'session ended'
  | 'other sessions ended'
  | 'token created'
  | 'token revoked'
  | 'model created'
  | 'model deleted'
  | 'model brought in'
  | 'model copied'
  | 'texts erased'
  | 'backup asked for'
  | 'backup cancelled'
  | 'backup schedule changed'

/** Writes down who did what, in the same transaction as the deed. */
export async function addAudit(
  tx: Connection,
  actor: Actor,
  action: Action,
  subject: string,
): Promise<void> {
  const by = actor.kind === 'token' ? `API token ${actor.name}` : actor.name
  orm(tx).insert(audit).values({ actor: by, action, subject }).run()
}
