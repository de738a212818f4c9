import { createHash } from 'node:crypto'
import type { AuditRow } from './audit'

/** What vouches for an entry and for all before it: whoever changes one of them changes every hash from there on. */
export function auditHash(before: string, row: Omit<AuditRow, 'hash'>): string {
  const { id, at, actor, userId, address, action, subject, detail } = row
  const said = [before, id, at.getTime(), actor, userId, address, action, subject, detail]
  return createHash('sha256').update(JSON.stringify(said)).digest('hex')
}
