import { sql } from 'drizzle-orm'
import {
  blob,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import { deployRequestStates } from '@/lib/contracts/choices'
import type { Evidence } from '@/lib/contracts/evidence'
import type { Outside } from '@/lib/contracts/outside'
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
    /** Who asked for it, where another person approved it; null: nobody had to ask. */
    askedBy: text('asked_by'),
    note: text('note').notNull(),
    /** Why it was deployed without proof, or although a promise is broken. */
    reason: text('reason').notNull().default(''),
    /** The evidence as it was at that moment; attached later when it was not ready yet. */
    proof: text('proof', { mode: 'json' }).$type<Evidence>(),
    /** What the guard found outside the forecast, and when; null: nothing yet. */
    outside: text('outside', { mode: 'json' }).$type<Outside>(),
  },
  (table) => [uniqueIndex('deployments_number').on(table.modelId, table.number)],
)

/** What one person asks for and another approves. It is for one version and against one, whatever is trained or deployed since. */
export const deployRequests = sqliteTable(
  'deploy_requests',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    modelId: modelId(),
    number: integer('number').notNull(),
    versionId: versionId(),
    /** The deployment that was production when it was asked for; null: there was none. */
    against: integer('against'),
    /** How sure the proof was then that the version is better; null: there was none. */
    sure: real('sure'),
    state: text('state', { enum: deployRequestStates }).notNull().default('open'),
    note: text('note').notNull(),
    /** Why it shall be deployed although a promise is broken. */
    reason: text('reason').notNull(),
    askedAt: timestamp('asked_at').notNull(),
    askedBy: text('asked_by').notNull(),
    askedUserId: text('asked_user_id').notNull(),
    /** Null, as the next four, while it is open. */
    endedAt: timestamp('ended_at'),
    endedBy: text('ended_by'),
    endedUserId: text('ended_user_id'),
    /** Why it was declined. */
    answer: text('answer'),
    /** What came of it, by its number. */
    deployment: integer('deployment'),
  },
  (table) => [
    uniqueIndex('deploy_requests_number').on(table.modelId, table.number),
    uniqueIndex('deploy_requests_open').on(table.modelId).where(sql`state = 'open'`),
  ],
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
    /** The id that the request was given, where one was asked for, and the place of the text in it, from 1. */
    requestId: text('request_id'),
    place: integer('place'),
  },
  (table) => [
    index('production_requests_model').on(table.modelId, table.id),
    index('production_requests_request')
      .on(table.modelId, table.requestId)
      .where(sql`request_id IS NOT NULL`),
  ],
)

/** Corrections that programs sent: what a version answered, and what would have been right. */
export const feedback = sqliteTable(
  'feedback',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    modelId: modelId(),
    /** The version that had answered. */
    versionId: versionId(),
    at: timestamp('at').notNull(),
    actor: text('actor').notNull(),
    /** SHA-256 of the text, as its sample has it; of a text that is corrected again, the newest correction counts. */
    hash: blob('hash', { mode: 'buffer' }).notNull(),
    answerTags: text('answer_tags', { mode: 'json' }).$type<number[]>().notNull(),
    rightTags: text('right_tags', { mode: 'json' }).$type<number[]>().notNull(),
    isWrong: integer('is_wrong', { mode: 'boolean' }).notNull(),
  },
  (table) => [uniqueIndex('feedback_text').on(table.modelId, table.versionId, table.hash)],
)

/** What was asked with a token of a model on one day. */
export const tokenUsage = sqliteTable(
  'token_usage',
  {
    /** 0: a session. The usage of a token that was revoked stays. */
    tokenId: integer('token_id').notNull(),
    modelId: modelId(),
    /** Days since 1970-01-01 UTC. */
    day: integer('day').notNull(),
    texts: integer('texts').notNull(),
    requests: integer('requests').notNull(),
    /** Requests that were refused or failed. */
    errors: integer('errors').notNull(),
    /** Requests by how long they took: see `lib/facts/latency.ts`. */
    latencies: text('latencies', { mode: 'json' }).$type<number[]>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tokenId, table.modelId, table.day] }),
    index('token_usage_model').on(table.modelId, table.day),
  ],
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
