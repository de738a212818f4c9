import 'server-only'
import type { Connection } from '@/db/connection/database'
import { findModelById } from '@/db/models/models'
import { insertDelivery } from '@/db/webhooks/deliveries'
import { listWebhookRows } from '@/db/webhooks/webhooks'
import type { WebhookEvent } from '@/lib/contracts/choices'

/** Tells of what happened to a model, in the transaction in which it happened: each webhook that wants it is sent it. */
export async function emit(
  tx: Connection,
  modelId: number,
  event: WebhookEvent,
  data: Record<string, unknown>,
  at = new Date(),
): Promise<void> {
  const wanted = (await listWebhookRows(tx, modelId)).filter(
    ({ isOn, events }) => isOn && events.includes(event),
  )
  if (wanted.length === 0) return
  const body = await bodyOf(tx, modelId, event, data, at)
  for (const { id } of wanted) {
    await insertDelivery(tx, { modelId, webhookId: id, event, body }, at)
  }
}

export async function bodyOf(
  db: Connection,
  modelId: number,
  event: WebhookEvent | 'test',
  data: Record<string, unknown>,
  at: Date,
): Promise<string> {
  const model = await findModelById(db, modelId)
  const about = { id: model?.publicId, name: model?.name }
  return JSON.stringify({ event, created: at.toISOString(), model: about, data })
}
