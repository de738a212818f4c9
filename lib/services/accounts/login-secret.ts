import 'server-only'
import { randomBytes } from 'node:crypto'
import type { Database } from '@/db/connection/database'
import { ensureMeta } from '@/db/meta'

/** What session cookies are signed with: made on the first start, kept in the database. */
export async function readLoginSecret(db: Database): Promise<string> {
  return ensureMeta(db, 'login_secret', randomBytes(32).toString('base64url'))
}
