import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import type { Actor } from '@/lib/contracts/actor'
import type { BackupWithTexts, ErasureCounts } from '@/lib/contracts/erasure'
import type { SamplesDelete } from '@/lib/contracts/sample'
import { leaseColumns } from './lease-columns'
import { models } from './models'

const timestamp = (name: string) => integer(name, { mode: 'timestamp_ms' })

/** Texts that are erased for good: who asked, how far it is, and what went. What was looked for is forgotten at the end. */
export const erasures = sqliteTable(
  'erasures',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    modelId: integer('model_id')
      .notNull()
      .references(() => models.id, { onDelete: 'cascade' }),
    state: text('state', {
      enum: ['queued', 'running', 'finished', 'failed', 'cancelled'],
    }).notNull(),
    actor: text('actor', { mode: 'json' }).$type<Actor>().notNull(),
    /** Null once all that it names is known, in `erasure_texts`. */
    choice: text('choice', { mode: 'json' }).$type<SamplesDelete>(),
    batch: text('batch').notNull(),
    createdAt: timestamp('created_at').notNull(),
    ...leaseColumns(),
    done: integer('done').notNull().default(0),
    total: integer('total').notNull().default(0),
    counts: text('counts', { mode: 'json' }).$type<ErasureCounts>().notNull(),
    backups: text('backups', { mode: 'json' }).$type<BackupWithTexts[]>().notNull().default([]),
  },
  (table) => [
    index('erasures_model').on(table.modelId, table.id),
    index('erasures_state').on(table.state),
  ],
)

/** The texts that an erasure is about, as long as it lasts. */
export const erasureTexts = sqliteTable(
  'erasure_texts',
  {
    erasureId: integer('erasure_id')
      .notNull()
      .references(() => erasures.id, { onDelete: 'cascade' }),
    modelId: integer('model_id').notNull(),
    /** No reference: it stays until the erasure has ended, the text does not. */
    sampleId: integer('sample_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.erasureId, table.sampleId] })],
)
