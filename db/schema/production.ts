import {
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import type { Evidence } from '@/lib/contracts/evidence'
import { models } from './models'
import { versions } from './training'

const timestamp = (name: string) => integer(name, { mode: 'timestamp_ms' })
const modelId = () =>
  integer('model_id')
    .notNull()
    .references(() => models.id, { onDelete: 'cascade' })
const versionId = () =>
  integer('version_id')
    .notNull()
    .references(() => versions.id, { onDelete: 'cascade' })

/** The history of production; the newest row is production. */
export const deployments = sqliteTable(
  'deployments',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    modelId: modelId(),
    number: integer('number').notNull(),
    versionId: versionId(),
    kind: text('kind', { enum: ['deploy', 'rollback'] }).notNull(),
    at: timestamp('at').notNull(),
    actor: text('actor').notNull(),
    userId: text('user_id'),
    note: text('note').notNull(),
    /** Why it was deployed without proof, or although a promise is broken. */
    reason: text('reason').notNull().default(''),
    /** The evidence as it was at that moment; attached later when it was not ready yet. */
    proof: text('proof', { mode: 'json' }).$type<Evidence>(),
  },
  (table) => [uniqueIndex('deployments_number').on(table.modelId, table.number)],
)

/** Texts that production classified, kept for replay and tagging. */
export const productionRequests = sqliteTable(
  'production_requests',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    modelId: modelId(),
    versionId: versionId(),
    at: timestamp('at').notNull(),
    content: text('content').notNull(),
    answers: text('answers', { mode: 'json' })
      .$type<{ tag_id: number; confidence: number }[]>()
      .notNull(),
  },
  (table) => [index('production_requests_model').on(table.modelId, table.id)],
)

/** Classified texts per hour and deployment; deployment 0 counts the sandbox. */
export const requestCounts = sqliteTable(
  'request_counts',
  {
    modelId: modelId(),
    deployment: integer('deployment').notNull(),
    /** Hours since 1970-01-01 UTC. */
    hour: integer('hour').notNull(),
    texts: integer('texts').notNull(),
    /** Calls in which they came; those of earlier releases were not counted. */
    requests: integer('requests').notNull().default(0),
    /** Sum over the texts of the confidence of the first answer. */
    confidence: real('confidence').notNull().default(0),
    /** Words of the texts, and those among them that the version never saw in training. */
    words: integer('words').notNull().default(0),
    unknownWords: integer('unknown_words').notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.modelId, table.deployment, table.hour] })],
)

/** How often each tag was answered, per hour and deployment; tag 0 counts texts that got none. */
export const requestTagCounts = sqliteTable(
  'request_tag_counts',
  {
    modelId: modelId(),
    deployment: integer('deployment').notNull(),
    hour: integer('hour').notNull(),
    tagId: integer('tag_id').notNull(),
    texts: integer('texts').notNull(),
  },
  (table) => [primaryKey({ columns: [table.modelId, table.deployment, table.hour, table.tagId] })],
)
