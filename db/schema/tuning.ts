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
import type { Settings } from '@/lib/contracts/settings'
import type { TuningProgress } from '@/lib/contracts/tuning'
import { leaseColumns } from './lease-columns'
import { models } from './models'

const timestamp = (name: string) => integer(name, { mode: 'timestamp_ms' })
const modelId = () =>
  integer('model_id')
    .notNull()
    .references(() => models.id, { onDelete: 'cascade' })

/** One search for better settings. */
export const tunings = sqliteTable(
  'tunings',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    modelId: modelId(),
    state: text('state', {
      enum: ['queued', 'running', 'finished', 'failed', 'cancelled'],
    }).notNull(),
    budgetSeconds: integer('budget_seconds').notNull(),
    askedBy: text('asked_by').notNull(),
    userId: text('user_id'),
    createdAt: timestamp('created_at').notNull(),
    ...leaseColumns(),
    /** The revision whose texts and tags every trial is scored on. */
    revision: integer('revision'),
    progress: text('progress', { mode: 'json' }).$type<TuningProgress>(),
  },
  (table) => [
    index('tunings_model').on(table.modelId, table.id),
    index('tunings_state').on(table.state),
  ],
)

/** Settings that a search tried. Its out-of-fold answers are kept: each one is a try that the proof corrects for. */
export const trials = sqliteTable(
  'candidates',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    modelId: modelId(),
    tuningId: integer('tuning_id')
      .notNull()
      .references(() => tunings.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    /** Dropped ones were worse after some of the folds. */
    state: text('state', { enum: ['finished', 'dropped'] }).notNull(),
    settings: text('settings', { mode: 'json' }).$type<Settings>().notNull(),
    /** The model's tags as they were, ascending by id; answers are indices into this list. */
    tags: text('tags', { mode: 'json' }).$type<{ id: number; name: string }[]>().notNull(),
    folds: integer('folds').notNull(),
    texts: integer('texts').notNull(),
    accuracy: real('accuracy').notNull(),
    macroF1: real('macro_f1').notNull(),
    createdAt: timestamp('created_at').notNull(),
    durationMs: integer('duration_ms').notNull(),
  },
  (table) => [
    uniqueIndex('candidates_number').on(table.tuningId, table.number),
    index('candidates_model').on(table.modelId, table.id),
  ],
)

/** The out-of-fold answers of a trial, in pieces of at most 1 MiB. */
export const trialChunks = sqliteTable(
  'candidate_chunks',
  {
    trialId: integer('candidate_id')
      .notNull()
      .references(() => trials.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    bytes: blob('bytes', { mode: 'buffer' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.trialId, table.position] })],
)
