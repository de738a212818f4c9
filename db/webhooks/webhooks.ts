import 'server-only'
import { and, asc, eq } from 'drizzle-orm'
import type { Connection } from '@/db/connection/database'
import { orm } from '@/db/connection/driver'
import { webhooks } from '@/db/schema/webhooks'

export type WebhookRow = typeof webhooks.$inferSelect

export async function insertWebhook(
  tx: Connection,
  row: Omit<WebhookRow, 'id' | 'isOn'>,
): Promise<WebhookRow> {
  return orm(tx).insert(webhooks).values(row).returning().get()
}

export async function listWebhookRows(db: Connection, modelId: number): Promise<WebhookRow[]> {
  const own = eq(webhooks.modelId, modelId)
  return orm(db).select().from(webhooks).where(own).orderBy(asc(webhooks.id)).all()
}

export async function findWebhook(
  db: Connection,
  modelId: number,
  id: number,
): Promise<WebhookRow | null> {
  const own = and(eq(webhooks.modelId, modelId), eq(webhooks.id, id))
  return (await orm(db).select().from(webhooks).where(own).get()) ?? null
}

export async function updateWebhook(
  tx: Connection,
  id: number,
  change: Partial<Pick<WebhookRow, 'url' | 'events' | 'isOn'>>,
): Promise<void> {
  await orm(tx).update(webhooks).set(change).where(eq(webhooks.id, id)).run()
}

export async function deleteWebhookRow(tx: Connection, id: number): Promise<void> {
  await orm(tx).delete(webhooks).where(eq(webhooks.id, id)).run()
}
