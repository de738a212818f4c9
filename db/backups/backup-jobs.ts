import { desc, inArray } from 'drizzle-orm'
import type { Connection } from '@/db/connection/database'
import { orm } from '@/db/connection/driver'
import { leaseOn } from '@/db/leases/lease-on'
import { backups } from '@/db/schema/backups'

export type BackupRow = typeof backups.$inferSelect

export const backupLease = leaseOn(backups, {
  takes: { queued: 'running' },
  cancelled: 'cancelled',
  order: backups.id,
})

const UNDER_WAY = ['queued', 'running'] as const

/** Asks for a backup; the one that is under way is as good as a new one, so it is answered instead of a second one. */
export async function ensureBackup(
  tx: Connection,
  askedBy: string | null,
  at: Date,
): Promise<{ id: number; isNew: boolean }> {
  const known = await backupUnderWay(tx)
  if (known) return { id: known.id, isNew: false }
  const row = { state: 'queued', askedBy, createdAt: at } as const
  const { id } = await orm(tx).insert(backups).values(row).returning({ id: backups.id }).get()
  return { id, isNew: true }
}

export async function backupUnderWay(db: Connection): Promise<BackupRow | null> {
  const isUnderWay = inArray(backups.state, UNDER_WAY)
  return (await orm(db).select().from(backups).where(isUnderWay).limit(1).get()) ?? null
}

/** Whether under way or ended. */
export async function newestBackup(db: Connection): Promise<BackupRow | null> {
  return (await orm(db).select().from(backups).orderBy(desc(backups.id)).limit(1).get()) ?? null
}
