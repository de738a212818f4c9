import type { WebhookEdit, WebhookInput } from '@/lib/contracts/webhook'
import { api } from './api'
import { getQuery } from './get-query'
import { useWrite } from './use-write'

const POLL_MS = 1_000

export function webhooksQuery(modelId: string) {
  return getQuery('classifiers/{modelId}/webhooks/', { modelId })
}

/** The log of a webhook; asked again every second while something is being sent. */
export function deliveriesQuery(modelId: string, webhookId: number) {
  return getQuery(
    'classifiers/{modelId}/webhooks/{webhookId}/deliveries/',
    { modelId, webhookId },
    (answer) =>
      answer?.items.some(({ state }) => state === 'queued' || state === 'running')
        ? POLL_MS
        : false,
  )
}

/** The answer is the only one that carries the secret. */
export function useCreateWebhook(modelId: string) {
  return useWrite(
    (body: WebhookInput) => api('POST classifiers/{modelId}/webhooks/', { modelId }, { body }),
    { refreshes: [webhooksQuery(modelId).queryKey], isErrorShown: true },
  )
}

export function useEditWebhook(modelId: string, webhookId: number) {
  return useWrite(
    (body: WebhookEdit) =>
      api('PATCH classifiers/{modelId}/webhooks/{webhookId}/', { modelId, webhookId }, { body }),
    { refreshes: [webhooksQuery(modelId).queryKey] },
  )
}

export function useDeleteWebhook(modelId: string, webhookId: number) {
  return useWrite(
    () => api('DELETE classifiers/{modelId}/webhooks/{webhookId}/', { modelId, webhookId }),
    { refreshes: [webhooksQuery(modelId).queryKey] },
  )
}

export function useTestWebhook(modelId: string, webhookId: number) {
  return useWrite(
    () => api('POST classifiers/{modelId}/webhooks/{webhookId}/test/', { modelId, webhookId }),
    { refreshes: [deliveriesQuery(modelId, webhookId).queryKey] },
  )
}

export function useResendDelivery(modelId: string, webhookId: number) {
  return useWrite(
    (deliveryId: number) =>
      api('POST classifiers/{modelId}/webhooks/{webhookId}/deliveries/{deliveryId}/resend/', {
        modelId,
        webhookId,
        deliveryId,
      }),
    { refreshes: [deliveriesQuery(modelId, webhookId).queryKey] },
  )
}
