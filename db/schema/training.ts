import {
  blob,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import type { Actor } from '@/lib/contracts/actor'
import type { ExistingStrategy, ImportPurpose, InputStrategy } from '@/lib/contracts/choices'
import type { FileOptions } from '@/lib/contracts/file-options'
import type {
  FileFound,
  FileGuess,
  Import,
  ImportCounts,
  Mapping,
  RowProblem,
} from '@/lib/contracts/import'
import type { Metrics } from '@/lib/contracts/metrics'
import type { RunProgress } from '@/lib/contracts/run'
import type { Settings } from '@/lib/contracts/settings'
import { leaseColumns } from './lease-columns'
import { models } from './models'

const timestamp = (name: string) => integer(name, { mode: 'timestamp_ms' })
const modelId = () =>
  integer('model_id')
    .notNull()
    .references(() => models.id, { onDelete: 'cascade' })

/** One training. */
export const runs = sqliteTable(
  'runs',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    modelId: modelId(),
    state: text('state', {
      enum: ['queued', 'running', 'finished', 'failed', 'cancelled'],
    }).notNull(),
    automatic: integer('automatic', { mode: 'boolean' }).notNull(),
    askedBy: text('asked_by').notNull(),
    createdAt: timestamp('created_at').notNull(),
    ...leaseColumns(),
    /** The moment at which the run read its data, and the revision it read. */
    readAt: timestamp('read_at'),
    revision: integer('revision'),
    progress: text('progress', { mode: 'json' }).$type<RunProgress>(),
    warnings: text('warnings', { mode: 'json' }).$type<string[]>().notNull().default([]),
    /** The search whose best settings this run trains. */
    tuningId: integer('tuning_id'),
  },
  (table) => [index('runs_model').on(table.modelId, table.id), index('runs_state').on(table.state)],
)

/**
 * What answers, immutable. The result of one training is `writing` until its last small update; one that was brought
 * from another Langur is `bringing` until then, and has no figures.
 */
export const versions = sqliteTable(
  'versions',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    modelId: modelId(),
    number: integer('number').notNull(),
    state: text('state', { enum: ['writing', 'ready', 'bringing', 'brought'] }).notNull(),
    runId: integer('run_id').notNull(),
    revision: integer('revision').notNull(),
    settings: text('settings', { mode: 'json' }).$type<Settings>().notNull(),
    tags: text('tags', { mode: 'json' }).$type<{ id: number; name: string }[]>().notNull(),
    metrics: text('metrics', { mode: 'json' }).$type<Metrics>().notNull(),
    dataHash: text('data_hash').notNull(),
    modelHash: text('model_hash').notNull(),
    modelBytes: integer('model_bytes').notNull(),
    engineVersion: text('engine_version').notNull(),
    readAt: timestamp('read_at').notNull(),
    createdAt: timestamp('created_at').notNull(),
    durationMs: integer('duration_ms').notNull(),
    askedBy: text('asked_by').notNull(),
    automatic: integer('automatic', { mode: 'boolean' }).notNull(),
    warnings: text('warnings', { mode: 'json' }).$type<string[]>().notNull(),
    /** The search that found its settings. */
    tuningId: integer('tuning_id'),
    /** Of the texts that were there when it was trained, those erased for good since: with any, it cannot be trained again. */
    erasedTexts: integer('erased_texts').notNull().default(0),
  },
  (table) => [uniqueIndex('versions_number').on(table.modelId, table.number)],
)

/** The model file and the out-of-fold answers of a version, in pieces of at most 1 MiB. */
export const versionChunks = sqliteTable(
  'version_chunks',
  {
    versionId: integer('version_id')
      .notNull()
      .references(() => versions.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: ['model', 'answers'] }).notNull(),
    position: integer('position').notNull(),
    bytes: blob('bytes', { mode: 'buffer' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.versionId, table.kind, table.position] })],
)

/** What people write on a version; the version itself never changes. */
export const versionNotes = sqliteTable(
  'version_notes',
  {
    versionId: integer('version_id')
      .primaryKey()
      .references(() => versions.id, { onDelete: 'cascade' }),
    modelId: modelId(),
    name: text('name').notNull().default(''),
    note: text('note').notNull().default(''),
    /** A pinned version keeps its files for ever. */
    pinned: integer('pinned', { mode: 'boolean' }).notNull().default(false),
    updatedAt: timestamp('updated_at').notNull(),
    actor: text('actor').notNull(),
  },
  (table) => [index('version_notes_model').on(table.modelId)],
)

/** Where a version comes from that was not trained here. */
export const broughtVersions = sqliteTable(
  'brought_versions',
  {
    versionId: integer('version_id')
      .primaryKey()
      .references(() => versions.id, { onDelete: 'cascade' }),
    modelId: modelId(),
    fileName: text('file_name').notNull(),
    /** SHA-256 of the module that it came in, in hex. */
    moduleHash: text('module_hash').notNull(),
    /** Name of the model and number of the version there. */
    fromModel: text('from_model').notNull(),
    fromNumber: integer('from_number').notNull(),
    /** Of its tags, those that were made for it. */
    tagsCreated: integer('tags_created').notNull(),
  },
  (table) => [index('brought_versions_model').on(table.modelId)],
)

/** A file on its way into a model. `rowsDone` moves in the transaction that writes those rows. */
export const imports = sqliteTable(
  'imports',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    modelId: modelId(),
    purpose: text('purpose').$type<ImportPurpose>().notNull().default('data'),
    state: text('state', {
      enum: ['counting', 'ready', 'queued', 'running', 'finished', 'failed', 'cancelled'],
    })
      .$type<Import['state']>()
      .notNull(),
    fileName: text('file_name').notNull(),
    path: text('path').notNull(),
    bytes: integer('bytes').notNull(),
    actor: text('actor', { mode: 'json' }).$type<Actor>().notNull(),
    createdAt: timestamp('created_at').notNull(),
    /** Its attempts count anew for the counting and for the importing. */
    ...leaseColumns(),
    guess: text('guess', { mode: 'json' }).$type<FileGuess>().notNull(),
    options: text('options', { mode: 'json' }).$type<FileOptions>().notNull(),
    mapping: text('mapping', { mode: 'json' }).$type<Mapping>().notNull(),
    found: text('found', { mode: 'json' }).$type<FileFound>(),
    /** What becomes of a text in several rows, and of one that the model has. The defaults are what older imports did. */
    inputDuplicates: text('input_duplicates').$type<InputStrategy>().notNull().default('merge'),
    existingDuplicates: text('existing_duplicates')
      .$type<ExistingStrategy>()
      .notNull()
      .default('merge'),
    rowsDone: integer('rows_done').notNull().default(0),
    /** `kept` is not there in older ones. */
    counts: text('counts', { mode: 'json' })
      .$type<Omit<ImportCounts, 'kept'> & Partial<ImportCounts>>()
      .notNull(),
    problems: text('problems', { mode: 'json' }).$type<RowProblem[]>().notNull().default([]),
    problemCount: integer('problem_count').notNull().default(0),
    revision: integer('revision'),
  },
  (table) => [
    index('imports_model').on(table.modelId, table.id),
    index('imports_state').on(table.state),
  ],
)
