import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { models } from './models'
import { samples } from './samples'
import { versions } from './training'

const timestamp = (name: string) => integer(name, { mode: 'timestamp_ms' })
const modelId = () =>
  integer('model_id')
    .notNull()
    .references(() => models.id, { onDelete: 'cascade' })

/** Texts drawn at random from the untagged ones, so that people say how a version does on texts as they come. */
export const randomChecks = sqliteTable(
  'random_checks',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    modelId: modelId(),
    versionId: integer('version_id')
      .notNull()
      .references(() => versions.id, { onDelete: 'cascade' }),
    at: timestamp('at').notNull(),
    actor: text('actor').notNull(),
    /** Draws the same texts from the same ones again. */
    seed: integer('seed').notNull(),
    /** From how many texts they were drawn. */
    population: integer('population').notNull(),
    /** The revision that gave the texts the tags that were found right; null: they belong to the check alone. */
    addedRev: integer('added_rev'),
  },
  (table) => [index('random_checks_model').on(table.modelId, table.id)],
)

/** A text of a check, what the version answered, and what a person said. */
export const randomCheckTexts = sqliteTable(
  'random_check_texts',
  {
    checkId: integer('check_id')
      .notNull()
      .references(() => randomChecks.id, { onDelete: 'cascade' }),
    modelId: modelId(),
    /** In the order of drawing, from 1. */
    place: integer('place').notNull(),
    sampleId: integer('sample_id')
      .notNull()
      .references(() => samples.id, { onDelete: 'cascade' }),
    answerTags: text('answer_tags', { mode: 'json' }).$type<number[]>().notNull(),
    confidence: real('confidence').notNull(),
    /** The tags that are right, ascending; none: it fits no tag; null: nobody has said. */
    rightTags: text('right_tags', { mode: 'json' }).$type<number[]>(),
  },
  (table) => [
    primaryKey({ columns: [table.checkId, table.place] }),
    index('random_check_texts_model').on(table.modelId),
    index('random_check_texts_sample').on(table.sampleId),
  ],
)
