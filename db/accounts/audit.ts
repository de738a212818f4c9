import 'server-only'
import { and, asc, desc, eq, gt, gte, inArray, lt, lte, max, type SQL } from 'drizzle-orm'
import type { Connection, Database } from '@/db/connection/database'
import { orm } from '@/db/connection/driver'
import { metaIn, setMeta } from '@/db/meta'
import { audit } from '@/db/schema/accounts'
import type { Actor } from '@/lib/contracts/actor'
import type { AuditAction } from '@/lib/contracts/audit-actions'
import { auditHash } from './audit-hash'

export type AuditRow = typeof audit.$inferSelect

/** An entry by which others are vouched for. */
export type AuditMark = { id: number; hash: string }

export type AuditFilter = {
  /** The name of a person or program. */
  by: string | null
  /** These only; null: all. */
  actions: readonly string[] | null
  /** From this moment, and before that one. */
  since: Date | null
  until: Date | null
}

/** Writes down who did what, in the same transaction as the deed. `detail` is for programs that read the export. */
export async function addAudit(
  tx: Connection,
  actor: Actor,
  action: AuditAction,
  subject: string,
  detail: Record<string, unknown> | null = null,
): Promise<void> {
  const head = await auditMark(tx, 'audit_head')
  const row = {
    id: (head?.id ?? 0) + 1,
    at: new Date(),
    actor: actor.kind === 'token' ? `API token ${actor.name}` : actor.name,
    userId: actor.userId,
    address: actor.address || null,
    action,
    subject,
    detail,
  }
  const hash = auditHash(head?.hash ?? '', row)
  await orm(tx)
    .insert(audit)
    .values({ ...row, hash })
    .run()
  await markAudit(tx, 'audit_head', { id: row.id, hash })
}

/** What was written before entries had hashes gets them, once: from then on a change of it shows, too. */
export async function sealAudit(db: Database): Promise<void> {
  if (await auditMark(db.read, 'audit_head')) return
  await db.write(async (tx) => {
    let head: AuditMark | undefined
    for (const row of await orm(tx).select().from(audit).orderBy(asc(audit.id)).all()) {
      const hash = auditHash(head?.hash ?? '', row)
      await orm(tx).update(audit).set({ hash }).where(eq(audit.id, row.id)).run()
      head = { id: row.id, hash }
    }
    if (head) await markAudit(tx, 'audit_head', head)
  })
}

/** `audit_head`: the newest entry that was written; `audit_anchor`: the newest that was cut off. */
export async function auditMark(
  db: Connection,
  key: 'audit_head' | 'audit_anchor',
): Promise<AuditMark | undefined> {
  const stored = await metaIn(db, key)
  return stored === undefined ? undefined : JSON.parse(stored)
}

async function markAudit(
  tx: Connection,
  key: 'audit_head' | 'audit_anchor',
  { id, hash }: AuditMark,
): Promise<void> {
  await setMeta(tx, key, JSON.stringify({ id, hash }))
}

/** Entries after one, in the order in which they were written. */
export async function auditRowsAfter(
  db: Connection,
  id: number,
  limit: number,
): Promise<AuditRow[]> {
  return orm(db)
    .select()
    .from(audit)
    .where(gt(audit.id, id))
    .orderBy(asc(audit.id))
    .limit(limit)
    .all()
}

/** Entries before one, newest first. */
export async function selectAudit(
  db: Connection,
  filter: AuditFilter,
  { before, limit }: { before: number; limit: number },
): Promise<AuditRow[]> {
  return orm(db)
    .select()
    .from(audit)
    .where(and(lt(audit.id, before), matches(filter)))
    .orderBy(desc(audit.id))
    .limit(limit)
    .all()
}

export async function countAudit(db: Connection, filter: AuditFilter): Promise<number> {
  return orm(db).$count(audit, matches(filter))
}

/** Who has entries, by name. */
export async function auditActors(db: Connection, limit: number): Promise<string[]> {
  const rows = await orm(db)
    .selectDistinct({ actor: audit.actor })
    .from(audit)
    .orderBy(asc(audit.actor))
    .limit(limit)
    .all()
  return rows.map(({ actor }) => actor)
}

function matches({ by, actions, since, until }: AuditFilter): SQL | undefined {
  return and(
    by === null ? undefined : eq(audit.actor, by),
    actions === null ? undefined : inArray(audit.action, [...actions]),
    since === null ? undefined : gte(audit.at, since),
    until === null ? undefined : lt(audit.at, until),
  )
}

/** The newest entry from before a moment; undefined when there is none. */
export async function newestAuditBefore(
  db: Connection,
  moment: Date,
): Promise<AuditMark | undefined> {
  const newest = await orm(db)
    .select({ id: max(audit.id) })
    .from(audit)
    .where(lt(audit.at, moment))
    .get()
  const row =
    newest?.id && (await orm(db).select().from(audit).where(eq(audit.id, newest.id)).get())
  return row ? { id: row.id, hash: row.hash ?? '' } : undefined
}

/** Cuts off entries up to one, some at a time; the last that went stays as the anchor of the rest. Answers how many. */
export async function cutAudit(tx: Connection, upTo: number, limit: number): Promise<number> {
  const doomed = await orm(tx)
    .select()
    .from(audit)
    .where(lte(audit.id, upTo))
    .orderBy(asc(audit.id))
    .limit(limit)
    .all()
  const last = doomed.at(-1)
  if (!last) return 0
  // The trigger lets go of what lies before the anchor only.
  await markAudit(tx, 'audit_anchor', { id: last.id, hash: last.hash ?? '' })
  return (await orm(tx).delete(audit).where(lte(audit.id, last.id)).run()).changes
}
