import {
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import type { Swept } from '@/lib/contracts/retention'
import type { Settings } from '@/lib/contracts/settings'

/** What was added to the ids of each table's rows when they came from another model; 0 where a table is not named. */
export type IdShifts = Readonly<Record<string, number>>

const timestamp = (name: string) => integer(name, { mode: 'timestamp_ms' })

/** `revision` grows by one with each change; the counters are kept exact by the same transactions. */
export const models = sqliteTable(
  'models',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    publicId: text('public_id').notNull(),
    name: text('name').notNull(),
    description: text('description').notNull().default(''),
    createdAt: timestamp('created_at').notNull(),
    updatedAt: timestamp('updated_at').notNull(),
    /** Set once the model is gone for people; its rows are then removed piece by piece. */
    deletedAt: timestamp('deleted_at'),
    revision: integer('revision').notNull().default(0),
    /** The newest revision that a training has read. */
    trainedRevision: integer('trained_revision').notNull().default(0),
    trainAutomatically: integer('train_automatically', { mode: 'boolean' }).notNull().default(true),
    keepRequests: integer('keep_requests', { mode: 'boolean' }).notNull().default(true),
    /** Kept texts of requests go after so many days; null: after 30. */
    requestDays: integer('request_days'),
    /** Numbers, mail addresses and names are taken out of texts of requests before these are kept. */
    maskRequests: integer('mask_requests', { mode: 'boolean' }).notNull().default(false),
    /** Texts that nobody has tagged are erased for good after so many days; null: never. */
    untaggedDays: integer('untagged_days'),
    /** What the last sweep of the two removed; null before there was one that did. */
    swept: text('swept', { mode: 'json' }).$type<Swept>(),
    deployPolicy: text('deploy_policy', { enum: ['warn', 'require', 'off'] })
      .notNull()
      .default('warn'),
    /** Whether, of a model that requires proof, one person asks for a deploy and another approves it. */
    secondPerson: integer('second_person', { mode: 'boolean' }).notNull().default(false),
    /** Whether a deploy that turns out otherwise than forecast is rolled back without asking. */
    rollBackBySelf: integer('roll_back_by_self', { mode: 'boolean' }).notNull().default(false),
    /** The F1 that a tag shall reach; the report says how many texts that takes. */
    goalF1: real('goal_f1').notNull().default(0.8),
    /** Of the texts that people tag by hand, the share about which a second person is asked. */
    secondOpinions: real('second_opinions').notNull().default(0),
    sampleCount: integer('sample_count').notNull().default(0),
    taggedCount: integer('tagged_count').notNull().default(0),
    disagreeingCount: integer('disagreeing_count').notNull().default(0),
    /** Texts that have more than one tag. */
    severalCount: integer('several_count').notNull().default(0),
    /** Texts that fit none of the tags. */
    fitsNoTagCount: integer('fits_no_tag_count').notNull().default(0),
    /** Model files, their hashes and files of answers tell ids without them, so that they are the same wherever the model is. */
    idShifts: text('id_shifts', { mode: 'json' }).$type<IdShifts>().notNull().default({}),
  },
  (table) => [uniqueIndex('models_public_id').on(table.publicId)],
)

const modelId = () =>
  integer('model_id')
    .notNull()
    .references(() => models.id, { onDelete: 'cascade' })

/** One row per revision: who changed what, when. Parts of one large change share a `batch`. */
export const changes = sqliteTable(
  'changes',
  {
    modelId: modelId(),
    revision: integer('revision').notNull(),
    at: timestamp('at').notNull(),
    actor: text('actor').notNull(),
    userId: text('user_id'),
    kind: text('kind').notNull(),
    summary: text('summary').notNull(),
    count: integer('count').notNull(),
    batch: text('batch'),
    undoOf: integer('undo_of'),
    undoneBy: integer('undone_by'),
  },
  (table) => [
    primaryKey({ columns: [table.modelId, table.revision] }),
    index('changes_batch').on(table.modelId, table.batch, table.revision),
    index('changes_at').on(table.at),
    // Whoever ever changed anything is found name by name.
    index('changes_actor').on(table.actor),
  ],
)

/** The settings, one row per period. */
export const settingsPeriods = sqliteTable(
  'settings_periods',
  {
    modelId: modelId(),
    settings: text('settings', { mode: 'json' }).$type<Settings>().notNull(),
    addedRev: integer('added_rev').notNull(),
    removedRev: integer('removed_rev'),
  },
  (table) => [primaryKey({ columns: [table.modelId, table.addedRev] })],
)
