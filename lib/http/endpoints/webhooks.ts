import * as contract from '@/lib/contracts/webhook'
import { handle } from '@/lib/http/endpoint'
import { requireModel } from '@/lib/services/models/require-model'
import * as log from '@/lib/services/webhooks/deliveries'
import * as hooks from '@/lib/services/webhooks/webhooks'

export const listWebhooks = handle(contract.listWebhooks, async ({ application: { db }, params }) =>
  hooks.listWebhooks(db, await requireModel(db, params.modelId)),
)

export const createWebhook = handle(
  contract.createWebhook,
  async ({ application: { db }, actor, params, body }) =>
    hooks.createWebhook(db, actor, await requireModel(db, params.modelId), body),
)

export const editWebhook = handle(
  contract.editWebhook,
  async ({ application: { db }, params, body }) =>
    hooks.editWebhook(db, await requireModel(db, params.modelId), params.webhookId, body),
)

export const deleteWebhook = handle(
  contract.deleteWebhook,
  async ({ application: { db }, params }) => {
    await hooks.deleteWebhook(db, await requireModel(db, params.modelId), params.webhookId)
    return {}
  },
)

export const testWebhook = handle(contract.testWebhook, async ({ application: { db }, params }) =>
  log.testWebhook(db, await requireModel(db, params.modelId), params.webhookId),
)

export const listDeliveries = handle(
  contract.listDeliveries,
  async ({ application: { db }, params }) =>
    log.listDeliveries(db.read, await requireModel(db, params.modelId), params.webhookId),
)

export const resendDelivery = handle(
  contract.resendDelivery,
  async ({ application: { db }, params }) => {
    const model = await requireModel(db, params.modelId)
    return log.resendDelivery(db, model, params.webhookId, params.deliveryId)
  },
)
