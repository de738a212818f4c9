import 'server-only'
import type { Connection, Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import {
  type DeliveryRow,
  findDelivery,
  insertDelivery,
  listDeliveryRows,
} from '@/db/webhooks/deliveries'
import type { List } from '@/lib/contracts/list'
import type { Delivery } from '@/lib/contracts/webhook'
import { AppError } from '@/lib/errors'
import { bodyOf } from './emit'
import { requireWebhook } from './webhooks'

export async function listDeliveries(
  db: Connection,
  model: ModelRow,
  webhookId: number,
): Promise<List<Delivery>> {
  await requireWebhook(db, model, webhookId)
  const rows = await listDeliveryRows(db, webhookId)
  return { items: rows.map(toDelivery), next: null, count: { value: rows.length, exact: true } }
}

/** Sends a test, also to a webhook that is switched off. */
export async function testWebhook(
  db: Database,
  model: ModelRow,
  webhookId: number,
): Promise<Delivery> {
  await requireWebhook(db.read, model, webhookId)
  const at = new Date()
  const body = await bodyOf(db.read, model.id, 'test', {}, at)
  const row = { modelId: model.id, webhookId, event: 'test', body } as const
  return toDelivery(await db.write((tx) => insertDelivery(tx, row, at)))
}

/** Sends the body of a delivery once more; what was sent before stays in the log. */
export async function resendDelivery(
  db: Database,
  model: ModelRow,
  webhookId: number,
  deliveryId: number,
): Promise<Delivery> {
  await requireWebhook(db.read, model, webhookId)
  const found = await findDelivery(db.read, deliveryId)
  if (found?.webhookId !== webhookId) {
    throw new AppError('NOT_FOUND', `This webhook has no delivery ${deliveryId}.`)
  }
  const { modelId, event, body } = found
  const row = { modelId, webhookId, event, body }
  return toDelivery(await db.write((tx) => insertDelivery(tx, row, new Date())))
}

function toDelivery(row: DeliveryRow): Delivery {
  return {
    id: row.id,
    event: row.event,
    created: row.createdAt.toISOString(),
    state: row.state,
    tries: row.tries,
    due: row.dueAt.toISOString(),
    status: row.status,
    duration_ms: row.durationMs,
    error: row.error,
    body: row.body,
  }
}
