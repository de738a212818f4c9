import { sealAudit } from '@/db/accounts/audit'
import { deleteExpiredSessions } from '@/db/accounts/sessions'
import { openDatabase } from '@/db/connection/open'
import { type Env, hasPart } from '@/lib/env'
import { createAdmin } from '@/lib/services/accounts/create-admin'
import { hashSessionTokens } from '@/lib/services/accounts/hash-session-tokens'
import { checkOidcRoles } from '@/lib/services/accounts/oidc-roles'
import { renewSetupCode } from '@/lib/services/accounts/setup'
import { auditRestore } from './note-restore'

/** What is done once at a start, on a migrated database, before any process opens it. Answers a code for the first account while there is none. */
export async function prepare(env: Env): Promise<string | undefined> {
  const db = await openDatabase(env.database, env.dataFolder)
  try {
    if (env.oidc) checkOidcRoles(env.oidc)
    await sealAudit(db)
    await auditRestore(db, env.dataFolder)
    if (env.admin) await createAdmin(db, env.admin)
    await deleteExpiredSessions(db, new Date())
    await hashSessionTokens(db)
    // Whoever follows it is answered by a copy with pages.
    return hasPart(env, 'web') ? await renewSetupCode(db) : undefined
  } finally {
    await db.close()
  }
}
