import { z } from 'zod'
import { WEBHOOK_EVENTS } from './choices'
import { declare } from './declare'
import { listOf } from './list'
import { modelParams, urlNumber } from './params'

const eventSchema = z.enum(WEBHOOK_EVENTS, `events must be of ${WEBHOOK_EVENTS.join(', ')}.`)

export const webhookInputSchema = z.object({
  url: z.string().max(2_000, 'url must have at most 2,000 characters.'),
  events: z
    .array(eventSchema)
    .min(1, 'events must name at least one.')
    .max(WEBHOOK_EVENTS.length, 'events must name each at most once.'),
  may_be_private: z
    .boolean()
    .default(false)
    .describe('An owner may say that the address is in the own network.'),
})
export type WebhookInput = z.input<typeof webhookInputSchema>
export const webhookEditSchema = z.object({
  url: webhookInputSchema.shape.url.optional(),
  events: webhookInputSchema.shape.events.optional(),
  on: z.boolean().optional(),
})
export type WebhookEdit = z.infer<typeof webhookEditSchema>

export const webhookSchema = z.object({
  id: z.number().int(),
  url: z.string(),
  events: z.array(eventSchema),
  on: z.boolean(),
  may_be_private: z.boolean(),
  created: z.string(),
  created_by: z.string(),
})
export type Webhook = z.infer<typeof webhookSchema>
/** The only answer that carries the secret. */
export const webhookCreatedSchema = webhookSchema.extend({ secret: z.string() })
export type WebhookCreated = z.infer<typeof webhookCreatedSchema>

export const deliverySchema = z.object({
  id: z.number().int(),
  event: z.enum([...WEBHOOK_EVENTS, 'test']),
  created: z.string(),
  /** `queued` also between two tries. */
  state: z.enum(['queued', 'running', 'finished', 'failed', 'cancelled']),
  tries: z.number().int(),
  /** The next try, of one that is queued. */
  due: z.string(),
  /** What the address answered last; null when it did not. */
  status: z.number().int().nullable(),
  duration_ms: z.number().int().nullable(),
  error: z.string().nullable(),
  body: z.string(),
})
export type Delivery = z.infer<typeof deliverySchema>

const webhookParams = modelParams.extend({ webhookId: urlNumber.positive() })
const SIGNED =
  'Each delivery is a POST with JSON and the headers X-Langur-Event, X-Langur-Delivery and X-Langur-Signature: t=SECONDS,v1=HEX, where HEX is the HMAC-SHA256 of “SECONDS.BODY” under the secret. Any answer of 200 to 299 within 10 s takes it; else it is sent again, with growing pauses, for a day.'

export const listWebhooks = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/webhooks/',
  summary: 'The addresses that are told what happens to a model.',
  allow: 'viewer',
  params: modelParams,
  answer: listOf(webhookSchema),
})

export const createWebhook = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/webhooks/',
  summary: 'Add a webhook. Only this answer shows its secret.',
  description: SIGNED,
  allow: 'editor',
  params: modelParams,
  body: webhookInputSchema,
  answer: webhookCreatedSchema,
})

export const editWebhook = declare({
  method: 'PATCH',
  path: 'classifiers/{modelId}/webhooks/{webhookId}/',
  summary: 'Change the address or the events of a webhook, or switch it on or off.',
  allow: 'editor',
  params: webhookParams,
  body: webhookEditSchema,
  answer: webhookSchema,
})

export const deleteWebhook = declare({
  method: 'DELETE',
  path: 'classifiers/{modelId}/webhooks/{webhookId}/',
  summary: 'Delete a webhook with its deliveries.',
  allow: 'editor',
  params: webhookParams,
  answer: z.object({}),
})

export const testWebhook = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/webhooks/{webhookId}/test/',
  summary: 'Send a test to a webhook.',
  allow: 'editor',
  params: webhookParams,
  answer: deliverySchema,
})

export const listDeliveries = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/webhooks/{webhookId}/deliveries/',
  summary: 'The last 100 deliveries of a webhook, newest first.',
  allow: 'viewer',
  params: webhookParams,
  answer: listOf(deliverySchema),
})

export const resendDelivery = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/webhooks/{webhookId}/deliveries/{deliveryId}/resend/',
  summary: 'Send a delivery again, with the same body and a new signature.',
  allow: 'editor',
  params: webhookParams.extend({ deliveryId: urlNumber.positive() }),
  answer: deliverySchema,
})
