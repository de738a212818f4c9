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
import type { TagColour } from '@/lib/contracts/choices'
import { models } from './models'

const timestamp = (name: string) => integer(name, { mode: 'timestamp_ms' })
const modelId = () =>
  integer('model_id')
    .notNull()
    .references(() => models.id, { onDelete: 'cascade' })

/** The identity of a tag; its name lives in `tag_periods`. */
export const tags = sqliteTable(
  'tags',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    modelId: modelId(),
    /** Live samples that carry the tag now. */
    sampleCount: integer('sample_count').notNull().default(0),
  },
  (table) => [index('tags_model').on(table.modelId)],
)

const tagId = () =>
  integer('tag_id')
    .notNull()
    .references(() => tags.id, { onDelete: 'cascade' })

export const tagPeriods = sqliteTable(
  'tag_periods',
  {
    tagId: tagId(),
    modelId: modelId(),
    name: text('name').notNull(),
    foldedName: text('folded_name').notNull(),
    addedRev: integer('added_rev').notNull(),
    removedRev: integer('removed_rev'),
  },
  (table) => [
    primaryKey({ columns: [table.tagId, table.addedRev] }),
    uniqueIndex('tag_periods_name_now')
      .on(table.modelId, table.foldedName)
      .where(sql`removed_rev IS NULL`),
    uniqueIndex('tag_periods_now').on(table.tagId).where(sql`removed_rev IS NULL`),
    index('tag_periods_added').on(table.modelId, table.addedRev),
    index('tag_periods_removed')
      .on(table.modelId, table.removedRev)
      .where(sql`removed_rev IS NOT NULL`),
  ],
)

/** How people meet a tag: no version reads any of it. A tag without a period has none of these. */
export const tagTraitPeriods = sqliteTable(
  'tag_trait_periods',
  {
    tagId: tagId(),
    modelId: modelId(),
    colour: text('colour').$type<TagColour>(),
    /** Its place in the own order of the model's tags, from 1; those without one come after, by id. */
    place: integer('place'),
    /** The key that gives it on the page Tag: one character. */
    key: text('key'),
    description: text('description').notNull().default(''),
    addedRev: integer('added_rev').notNull(),
    removedRev: integer('removed_rev'),
  },
  (table) => [
    primaryKey({ columns: [table.tagId, table.addedRev] }),
    uniqueIndex('tag_trait_periods_now').on(table.tagId).where(sql`removed_rev IS NULL`),
    uniqueIndex('tag_trait_periods_key_now')
      .on(table.modelId, table.key)
      .where(sql`removed_rev IS NULL`),
    index('tag_trait_periods_added').on(table.modelId, table.addedRev),
    index('tag_trait_periods_removed')
      .on(table.modelId, table.removedRev)
      .where(sql`removed_rev IS NOT NULL`),
  ],
)

/** Copies of a text (normalised) share a group, and a group keeps its fold for ever. */
export const groups = sqliteTable(
  'groups',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    modelId: modelId(),
    key: blob('key', { mode: 'buffer' }).notNull(),
    fold: integer('fold'),
  },
  (table) => [uniqueIndex('groups_key').on(table.modelId, table.key)],
)

/** How many groups of a tag each fold got; tag 0 counts all groups. The rule for new groups reads it. */
export const foldCounts = sqliteTable(
  'fold_counts',
  {
    modelId: modelId(),
    tagId: integer('tag_id').notNull(),
    fold: integer('fold').notNull(),
    groups: integer('groups').notNull(),
  },
  (table) => [primaryKey({ columns: [table.modelId, table.tagId, table.fold] })],
)

/** A text of a model. The row never changes; whether it is in the data is told by `sample_periods`. */
export const samples = sqliteTable(
  'samples',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    modelId: modelId(),
    /** SHA-256 of the text after NFC, one way of ending lines, and trimming, first 16 bytes. */
    hash: blob('hash', { mode: 'buffer' }).notNull(),
    content: text('content').notNull(),
    groupId: integer('group_id')
      .notNull()
      .references(() => groups.id),
    source: text('source').notNull(),
    createdAt: timestamp('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('samples_hash').on(table.modelId, table.hash),
    index('samples_group').on(table.groupId),
    index('samples_created').on(table.modelId, table.createdAt),
    index('samples_source').on(table.modelId, table.source),
  ],
)

const sampleId = () =>
  integer('sample_id')
    .notNull()
    .references(() => samples.id, { onDelete: 'cascade' })

export const samplePeriods = sqliteTable(
  'sample_periods',
  {
    sampleId: sampleId(),
    modelId: modelId(),
    addedRev: integer('added_rev').notNull(),
    removedRev: integer('removed_rev'),
  },
  (table) => [
    primaryKey({ columns: [table.sampleId, table.addedRev] }),
    uniqueIndex('sample_periods_now').on(table.sampleId).where(sql`removed_rev IS NULL`),
    index('sample_periods_added').on(table.modelId, table.addedRev),
    index('sample_periods_removed')
      .on(table.modelId, table.removedRev)
      .where(sql`removed_rev IS NOT NULL`),
  ],
)

/** Where what is said of a sample came from; the proof needs it. */
const origin = () => ({
  origin: text('origin', { enum: ['person', 'import', 'api', 'accepted', 'changed'] }).notNull(),
  /** How the text was chosen for tagging. */
  chosenBy: text('chosen_by', {
    enum: ['imported', 'person', 'uncertain', 'spread', 'random', 'disagreement', 'suspicious'],
  }).notNull(),
  /** The version whose answer was on screen, for `accepted` and `changed`. */
  seenVersion: integer('seen_version'),
})

/** The fact that a sample has a tag. */
export const annotations = sqliteTable(
  'annotations',
  {
    sampleId: sampleId(),
    tagId: tagId(),
    modelId: modelId(),
    addedRev: integer('added_rev').notNull(),
    removedRev: integer('removed_rev'),
    ...origin(),
  },
  (table) => [
    primaryKey({ columns: [table.sampleId, table.tagId, table.addedRev] }),
    uniqueIndex('annotations_now').on(table.sampleId, table.tagId).where(sql`removed_rev IS NULL`),
    index('annotations_tag').on(table.tagId, table.sampleId),
    index('annotations_added').on(table.modelId, table.addedRev),
    index('annotations_removed')
      .on(table.modelId, table.removedRev)
      .where(sql`removed_rev IS NOT NULL`),
    index('annotations_disagreement')
      .on(table.modelId, table.addedRev)
      .where(sql`chosen_by = 'disagreement'`),
  ],
)

/** Somebody judged that a sample fits none of the tags; it has none as long as that holds. */
export const noTagPeriods = sqliteTable(
  'no_tag_periods',
  {
    sampleId: sampleId(),
    modelId: modelId(),
    addedRev: integer('added_rev').notNull(),
    removedRev: integer('removed_rev'),
    ...origin(),
  },
  (table) => [
    primaryKey({ columns: [table.sampleId, table.addedRev] }),
    uniqueIndex('no_tag_periods_now').on(table.sampleId).where(sql`removed_rev IS NULL`),
    index('no_tag_periods_added').on(table.modelId, table.addedRev),
    index('no_tag_periods_removed')
      .on(table.modelId, table.removedRev)
      .where(sql`removed_rev IS NOT NULL`),
  ],
)

/** A text that must always come out as it is tagged. */
export const promisePeriods = sqliteTable(
  'promise_periods',
  {
    sampleId: sampleId(),
    modelId: modelId(),
    addedRev: integer('added_rev').notNull(),
    removedRev: integer('removed_rev'),
    at: timestamp('at').notNull(),
    actor: text('actor').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.sampleId, table.addedRev] }),
    uniqueIndex('promise_periods_now').on(table.sampleId).where(sql`removed_rev IS NULL`),
    index('promise_periods_added').on(table.modelId, table.addedRev),
    index('promise_periods_removed')
      .on(table.modelId, table.removedRev)
      .where(sql`removed_rev IS NOT NULL`),
  ],
)

/** Somebody looked at a suspicious tag and found it right; it is not asked about again while the tags stay. */
export const keptTags = sqliteTable(
  'kept_tags',
  {
    sampleId: integer('sample_id')
      .primaryKey()
      .references(() => samples.id, { onDelete: 'cascade' }),
    modelId: modelId(),
    /** The tags that were confirmed, ascending. */
    tags: text('tags', { mode: 'json' }).$type<number[]>().notNull(),
    at: timestamp('at').notNull(),
    actor: text('actor').notNull(),
  },
  (table) => [index('kept_tags_model').on(table.modelId)],
)

/** The data as it is now, one row per live sample, so that lists filter and sort in SQL. */
export const liveSamples = sqliteTable(
  'live_samples',
  {
    sampleId: integer('sample_id')
      .primaryKey()
      .references(() => samples.id, { onDelete: 'cascade' }),
    modelId: modelId(),
    tagged: integer('tagged', { mode: 'boolean' }).notNull().default(false),
    /** What the newest sandbox version says: tag ids, best first; null before it answered. */
    answerTags: text('answer_tags', { mode: 'json' }).$type<number[]>(),
    /** A multi-tag version's answer: compared as a whole set. */
    answerIsSet: integer('answer_is_set', { mode: 'boolean' }),
    confidence: real('confidence'),
    outOfFold: integer('out_of_fold', { mode: 'boolean' }),
    disagrees: integer('disagrees', { mode: 'boolean' }).notNull().default(false),
    /** It has more than one tag. */
    several: integer('several', { mode: 'boolean' }).notNull().default(false),
    /** Somebody judged that it fits none of the tags. */
    fitsNoTag: integer('fits_no_tag', { mode: 'boolean' }).notNull().default(false),
    /** The lowest of its tags: what a list by tag is sorted by. */
    firstTag: integer('first_tag'),
    /** The revision of the newest thing that is said of it now, a tag or that none fits, and whose that was. */
    taggedRev: integer('tagged_rev'),
    taggedBy: text('tagged_by'),
  },
  (table) => [
    index('live_samples_model').on(table.modelId, table.sampleId),
    index('live_samples_tagged').on(table.modelId, table.tagged, table.sampleId),
    index('live_samples_disagrees').on(table.modelId, table.sampleId).where(sql`disagrees = 1`),
    index('live_samples_several').on(table.modelId, table.sampleId).where(sql`several = 1`),
    index('live_samples_no_tag').on(table.modelId, table.sampleId).where(sql`fits_no_tag = 1`),
    index('live_samples_first_tag')
      .on(table.modelId, table.firstTag, table.sampleId)
      .where(sql`first_tag IS NOT NULL`),
    index('live_samples_tagged_rev')
      .on(table.modelId, table.taggedRev, table.sampleId)
      .where(sql`tagged_rev IS NOT NULL`),
    index('live_samples_tagged_by')
      .on(table.modelId, table.taggedBy, table.sampleId)
      .where(sql`tagged_by IS NOT NULL`),
    index('live_samples_confidence').on(table.modelId, table.confidence, table.sampleId),
    index('live_samples_uncertain').on(
      table.modelId,
      table.tagged,
      table.fitsNoTag,
      table.confidence,
      table.sampleId,
    ),
  ],
)

/** Texts that somebody who tags passed over: others are asked first. */
export const skippedTexts = sqliteTable(
  'skipped_texts',
  {
    sampleId: sampleId(),
    modelId: modelId(),
    /** The person or token that tags. */
    tagger: text('tagger').notNull(),
    at: timestamp('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.sampleId, table.tagger] }),
    index('skipped_texts_tagger').on(table.modelId, table.tagger, table.at),
  ],
)

/** Live samples that the index of searches does not have yet; they are read one by one. */
export const searchBacklog = sqliteTable(
  'search_backlog',
  {
    sampleId: integer('sample_id')
      .primaryKey()
      .references(() => samples.id, { onDelete: 'cascade' }),
    modelId: modelId(),
  },
  (table) => [index('search_backlog_model').on(table.modelId, table.sampleId)],
)
