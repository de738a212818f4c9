import 'server-only'
import { and, desc, eq, notInArray, sql } from 'drizzle-orm'
import type { Connection } from '@/db/connection/database'
import { orm } from '@/db/connection/driver'
import { leaseOn } from '@/db/leases/lease-on'
import { webhookDeliveries } from '@/db/schema/webhooks'

export type DeliveryRow = typeof webhookDeliveries.$inferSelect

/** So many of a webhook are kept. */
const KEPT = 100

/** What is due longest comes first. */
export const deliveryLease = leaseOn(webhookDeliveries, {
  takes: { queued: 'running' },
  cancelled: 'cancelled',
  order: webhookDeliveries.dueAt,
  waits: sql`${webhookDeliveries.dueAt} > unixepoch('now', 'subsec') * 1000`,
})

/** To be sent at once. Of the webhook's deliveries the oldest that are too many then are forgotten. */
export async function insertDelivery(
  tx: Connection,
  row: Pick<DeliveryRow, 'modelId' | 'webhookId' | 'event' | 'body'>,
  at: Date,
): Promise<DeliveryRow> {
  const added = await orm(tx)
    .insert(webhookDeliveries)
    .values({ ...row, state: 'queued', createdAt: at, dueAt: at })
    .returning()
    .get()
  const own = eq(webhookDeliveries.webhookId, row.webhookId)
  const kept = orm(tx)
    .select({ id: webhookDeliveries.id })
    .from(webhookDeliveries)
    .where(own)
    .orderBy(desc(webhookDeliveries.id))
    .limit(KEPT)
  await orm(tx)
    .delete(webhookDeliveries)
    .where(and(own, notInArray(webhookDeliveries.id, kept)))
    .run()
  return added
}

export async function findDelivery(db: Connection, id: number): Promise<DeliveryRow | null> {
  const one = eq(webhookDeliveries.id, id)
  return (await orm(db).select().from(webhookDeliveries).where(one).get()) ?? null
}

export async function listDeliveryRows(db: Connection, webhookId: number): Promise<DeliveryRow[]> {
  return orm(db)
    .select()
    .from(webhookDeliveries)
    .where(eq(webhookDeliveries.webhookId, webhookId))
    .orderBy(desc(webhookDeliveries.id))
    .all()
}
