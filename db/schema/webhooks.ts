import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { WebhookEvent } from '@/lib/contracts/choices'
import { leaseColumns } from './lease-columns'
import { models } from './models'

const timestamp = (name: string) => integer(name, { mode: 'timestamp_ms' })
const modelId = () =>
  integer('model_id')
    .notNull()
    .references(() => models.id, { onDelete: 'cascade' })

/** Addresses that are told what happens to a model. */
export const webhooks = sqliteTable(
  'webhooks',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    modelId: modelId(),
    url: text('url').notNull(),
    /** With which deliveries are signed. */
    secret: text('secret').notNull(),
    events: text('events', { mode: 'json' }).$type<WebhookEvent[]>().notNull(),
    isOn: integer('is_on', { mode: 'boolean' }).notNull().default(true),
    /** An owner has said that it may be in the own network. */
    mayBePrivate: integer('may_be_private', { mode: 'boolean' }).notNull().default(false),
    createdAt: timestamp('created_at').notNull(),
    actor: text('actor').notNull(),
  },
  (table) => [index('webhooks_model').on(table.modelId, table.id)],
)

/** What was sent, or is still to be sent, to a webhook. */
export const webhookDeliveries = sqliteTable(
  'webhook_deliveries',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    modelId: modelId(),
    webhookId: integer('webhook_id')
      .notNull()
      .references(() => webhooks.id, { onDelete: 'cascade' }),
    event: text('event').$type<WebhookEvent | 'test'>().notNull(),
    /** The body, byte by byte, so that it can be sent again. */
    body: text('body').notNull(),
    state: text('state', {
      enum: ['queued', 'running', 'finished', 'failed', 'cancelled'],
    }).notNull(),
    createdAt: timestamp('created_at').notNull(),
    /** Not before then. */
    dueAt: timestamp('due_at').notNull(),
    /** How often it was sent. */
    tries: integer('tries').notNull().default(0),
    /** What the target answered last. */
    status: integer('status'),
    durationMs: integer('duration_ms'),
    ...leaseColumns(),
  },
  (table) => [
    index('webhook_deliveries_webhook').on(table.webhookId, table.id),
    index('webhook_deliveries_model').on(table.modelId),
    index('webhook_deliveries_state').on(table.state, table.dueAt),
  ],
)
