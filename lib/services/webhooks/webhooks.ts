import 'server-only'
import type { Connection, Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import {
  deleteWebhookRow,
  findWebhook,
  insertWebhook,
  listWebhookRows,
  updateWebhook,
  type WebhookRow,
} from '@/db/webhooks/webhooks'
import type { Actor } from '@/lib/contracts/actor'
import { MODEL_WEBHOOKS } from '@/lib/contracts/limits'
import type { List } from '@/lib/contracts/list'
import type { Webhook, WebhookCreated, WebhookEdit, WebhookInput } from '@/lib/contracts/webhook'
import { AppError, invalidField, isAppError } from '@/lib/errors'
import { actorName } from '@/lib/services/actor-name'
import { requireWebAddress } from './post-body'
import { refusePrivateLiteral } from './public-address'
import { newWebhookSecret } from './sign'

export async function listWebhooks(db: Database, model: ModelRow): Promise<List<Webhook>> {
  const rows = await listWebhookRows(db.read, model.id)
  return { items: rows.map(toWebhook), next: null, count: { value: rows.length, exact: true } }
}

/** Adds an address; the secret is in this answer only. Only an owner may allow one in the own network. */
export async function createWebhook(
  db: Database,
  actor: Actor,
  model: ModelRow,
  { url, events, may_be_private: mayBePrivate = false }: WebhookInput,
): Promise<WebhookCreated> {
  if (mayBePrivate && actor.role !== 'owner') {
    throw new AppError('FORBIDDEN', 'Only an owner may allow an address in the own network.')
  }
  checkUrl(url, mayBePrivate)
  const row = await db.write(async (tx) => {
    if ((await listWebhookRows(tx, model.id)).length >= MODEL_WEBHOOKS) {
      const detail = `This model has ${MODEL_WEBHOOKS} webhooks, the most that one may have. Delete one first.`
      throw new AppError('CONFLICT', detail)
    }
    const own = { modelId: model.id, createdAt: new Date(), actor: actorName(actor) }
    const secret = newWebhookSecret()
    return insertWebhook(tx, { ...own, url, events: [...new Set(events)], secret, mayBePrivate })
  })
  return { ...toWebhook(row), secret: row.secret }
}

export async function editWebhook(
  db: Database,
  model: ModelRow,
  id: number,
  { url, events, on }: WebhookEdit,
): Promise<Webhook> {
  const webhook = await requireWebhook(db.read, model, id)
  if (url !== undefined) checkUrl(url, webhook.mayBePrivate)
  await db.write((tx) =>
    updateWebhook(tx, id, {
      url: url ?? webhook.url,
      events: events === undefined ? webhook.events : [...new Set(events)],
      isOn: on ?? webhook.isOn,
    }),
  )
  return toWebhook(await requireWebhook(db.read, model, id))
}

export async function deleteWebhook(db: Database, model: ModelRow, id: number): Promise<void> {
  await requireWebhook(db.read, model, id)
  await db.write((tx) => deleteWebhookRow(tx, id))
}

export async function requireWebhook(
  db: Connection,
  model: ModelRow,
  id: number,
): Promise<WebhookRow> {
  const found = await findWebhook(db, model.id, id)
  if (!found) throw new AppError('NOT_FOUND', `This model has no webhook ${id}.`)
  return found
}

function checkUrl(url: string, mayBePrivate: boolean): void {
  try {
    const address = requireWebAddress(url)
    if (!mayBePrivate) refusePrivateLiteral(address)
  } catch (error) {
    throw isAppError(error) ? invalidField('url', error.message, url) : error
  }
}

function toWebhook(row: WebhookRow): Webhook {
  const { id, url, events, isOn, mayBePrivate, createdAt, actor } = row
  const created = createdAt.toISOString()
  return { id, url, events, on: isOn, may_be_private: mayBePrivate, created, created_by: actor }
}
