import { z } from 'zod'
import { LANGUAGES } from '@/lib/engine/settings'
import { existingStrategies, fieldKinds, importPurposes, inputStrategies } from './choices'
import { declare } from './declare'
import { fileChoiceSchema, fileOptionsSchema } from './file-options'
import {
  FIELD_NAME_LENGTH,
  IMPORT_KEPT_DAYS,
  LEFT_OUT_ROWS,
  MODEL_FIELDS,
  NAME_LENGTH,
  TAG_SEPARATOR_LENGTH,
} from './limits'
import { listOf, pageQuery } from './list'
import { nameSchema } from './name'
import { modelParams, urlNumber } from './params'
import { uploadCountsSchema } from './upload'

export const importStates = [
  'counting',
  'ready',
  'queued',
  'running',
  'finished',
  'failed',
  'cancelled',
] as const

const column = z.number().int().min(0)
/** Many more than a person maps. */
const COLUMNS = 500

export const mappingSchema = z.object({
  text: column,
  /** The column with the tag, or null: the texts come untagged. */
  tag: column.nullable(),
  /** What separates several tags in one cell; null: a cell is one tag. */
  tag_separator: z.string().min(1).max(TAG_SEPARATOR_LENGTH).nullable(),
  /**
   * How to take a cell such as `["a", "b"]`. Absent: as a list of tags. `names`: as it stands. `places`: as a list of
   * 0 and 1, in which each place is a tag.
   */
  tag_notation: z.enum(['lists', 'names', 'places']).optional(),
  /** Further columns with tags of the text. Absent: none. */
  more_tags: z.array(column).max(COLUMNS).optional(),
  /** Columns that are called as a tag, with 1, true, yes or x where the text has it. Absent: none. */
  flags: z.array(column).max(COLUMNS).optional(),
  /** The column that says whether the tag was accepted; without `accept` there the text comes untagged. */
  answer: column.nullable().optional(),
  /** The column that says, by 1, true, yes or x, that the text was judged to fit no tag. Absent: none. */
  no_tag: column.nullable().optional(),
  /** Columns that are kept as fields of the texts; a field that the model has stays of its kind. Absent: none. */
  fields: z
    .array(
      z.object({
        column,
        name: nameSchema('name', FIELD_NAME_LENGTH),
        kind: z.enum(fieldKinds),
      }),
    )
    .max(MODEL_FIELDS)
    .optional(),
  /** Tags of the file that are to be another one: “refunds” becomes “Refund”. Absent: none. */
  joined: z
    .array(
      z.object({
        from: z.string().min(1).max(NAME_LENGTH),
        into: z.string().min(1).max(NAME_LENGTH),
      }),
    )
    .max(COLUMNS)
    .optional(),
})
export type Mapping = z.infer<typeof mappingSchema>

export const fileColumnSchema = z.object({
  index: z.number().int(),
  name: z.string(),
  /** What its cells would be as a field. Absent: strings. */
  kind: z.enum(fieldKinds).optional(),
})
export const rowProblemSchema = z.object({ line: z.number().int(), message: z.string() })
export type RowProblem = z.infer<typeof rowProblemSchema>

/** What a first look at the beginning of the file tells. */
export const fileGuessSchema = z.object({
  options: fileOptionsSchema,
  columns: z.array(fileColumnSchema),
  preview: z.array(z.array(z.string())),
  mapping: mappingSchema,
  /** All encodings, the guessed one first; none where the file is no text. */
  encodings: z.array(z.string()),
  /** Words that show whether the encoding is right; absent where there is no doubt. */
  unusual: z.array(z.string()).optional(),
  /** Of a workbook, its sheets with about how many rows each has. */
  sheets: z.array(z.object({ name: z.string(), rows: z.number().int() })).optional(),
  rows: z.object({ count: z.number().int(), exact: z.boolean() }),
  /** What most texts seem to be written in; null where that cannot be told. Absent in older imports. */
  language: z.enum(LANGUAGES).nullish(),
  /** In how many of the first texts there is HTML, and what would be read of one; null for none or next to none. Absent in older imports. */
  html: z
    .object({
      texts: z.number().int(),
      looked_at: z.number().int(),
      example: z.object({ from: z.string(), to: z.string() }),
    })
    .nullish(),
  /** A sentence about what looks wrong although the file can be read, or null. */
  warning: z.string().nullable(),
  /** Sentences on what was guessed and might be meant otherwise. Absent in older imports. */
  notes: z.array(z.string()).optional(),
})
export type FileGuess = z.infer<typeof fileGuessSchema>

/** What reading the whole file with this mapping found. */
export const fileFoundSchema = z.object({
  rows: z.number().int(),
  texts: z.number().int(),
  untagged: z.number().int(),
  duplicates: z.number().int(),
  tags: z.array(z.object({ name: z.string(), count: z.number().int() })),
  /** Spellings that count as one tag: "billing" as "Billing". */
  merged: z.array(z.object({ from: z.string(), into: z.string(), count: z.number().int() })),
  /** Tags whose names look like that of another tag, of the file or (`is_here`) of the model; see `joined`. */
  alike: z
    .array(
      z.object({
        from: z.string(),
        into: z.string(),
        count: z.number().int(),
        is_here: z.boolean(),
      }),
    )
    .optional(),
  problems: z.array(rowProblemSchema),
  problem_count: z.number().int(),
  /** Texts that stand in several rows with different tags. Absent in older imports. */
  conflicting: z.number().int().optional(),
  /**
   * Texts that the model had already when the file was counted: all of them, those that have tags there and get others
   * here, and those without a tag there that get one here. Absent in older imports.
   */
  existing: z
    .object({ texts: z.number().int(), differing: z.number().int(), untagged: z.number().int() })
    .optional(),
  /** Rows that say that their text fits no tag. */
  fits_no_tag: z.number().int().optional(),
  /** Texts whose tag was not accepted, by the column `answer`. */
  unaccepted: z.number().int().optional(),
  /** Columns that are not imported although they say something, with the number of rows. */
  unmapped: z.array(z.object({ name: z.string(), values: z.number().int() })).optional(),
})
export type FileFound = z.infer<typeof fileFoundSchema>

const importCountsSchema = uploadCountsSchema.extend({
  /** Of those that were ignored, texts that have other tags in the model than in the file, and kept them. */
  kept: z.number().int(),
})
export type ImportCounts = z.infer<typeof importCountsSchema>

const strategiesSchema = z.object({
  input_duplicates_strategy: z.enum(inputStrategies),
  existing_duplicates_strategy: z.enum(existingStrategies),
})

export const importSchema = z.object({
  id: z.number().int(),
  /** `held_out`: it can become the held-out file, and never texts of the data. */
  purpose: z.enum(importPurposes),
  state: z.enum(importStates),
  file_name: z.string(),
  bytes: z.number().int(),
  created: z.string(),
  finished: z.string().nullable(),
  guess: fileGuessSchema,
  options: fileOptionsSchema,
  mapping: mappingSchema,
  ...strategiesSchema.shape,
  found: fileFoundSchema.nullable(),
  /** How the file is read, where it could have been meant otherwise, and what is left out: to be seen before it starts. */
  notes: z.array(z.string()),
  progress: z.object({ rows: z.number().int(), seconds_left: z.number().nullable() }),
  counts: importCountsSchema,
  problems: z.array(rowProblemSchema),
  problem_count: z.number().int(),
  error: z.string().nullable(),
  /** What to undo to take the whole import back. */
  revision: z.number().int().nullable(),
})
export type Import = z.infer<typeof importSchema>
export const importListSchema = listOf(importSchema)

export const importEditSchema = z.object({
  options: fileChoiceSchema.optional(),
  mapping: mappingSchema.partial().optional(),
  ...strategiesSchema.partial().shape,
})
export type ImportEdit = z.infer<typeof importEditSchema>
export const importUploadQuery = z.object({
  /** Absent: a name by the Content-Type, such as upload.csv. */
  file_name: z.string().trim().min(1).max(255).optional(),
  purpose: z
    .enum(importPurposes)
    .default('data')
    .describe(
      '`held_out`: for `imports/{importId}/held-out/`. A text in several rows then has the tags of the first that has any, and the strategies cannot be chosen.',
    ),
  ...strategiesSchema.partial().shape,
})

const STRATEGIES =
  'What is in the file twice or in the model already is told in `found` and decided by two fields. `input_duplicates_strategy`: a text in several rows gets the tags of all (`merge`), of the first (`keep_first`) or of the last row that has any (`keep_last`); unless it is said, `merge`, and `keep_last` in a model of one tag a text. `existing_duplicates_strategy`: a text that the model has keeps its tags, and gets those of the file only if it has none (`keep`, unless something else is said); gets them beside its own (`merge`, not in a model of one tag a text); gets them in place of its own (`overwrite`); is left alone (`ignore`). A row without a tag takes none away.'

const importParams = modelParams.extend({ importId: urlNumber })

export const listImports = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/imports/',
  summary: 'Files that were uploaded into a model, newest first.',
  allow: 'viewer',
  params: modelParams,
  query: pageQuery,
  answer: importListSchema,
})

export const createImport = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/imports/',
  summary:
    'Upload a CSV, TSV, text, JSON, JSONL or Excel (.xlsx) file. Its columns are guessed and its tags counted; nothing is imported yet.',
  description: `${STRATEGIES} An import that nobody starts within ${IMPORT_KEPT_DAYS} days fails and says so; its file is deleted then, as whenever an import has ended.`,
  allow: 'editor',
  params: modelParams,
  query: importUploadQuery,
  bodyType: 'application/octet-stream',
  answer: importSchema,
})

export const showImport = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/imports/{importId}/',
  summary: 'One import: what was guessed and found, its progress, rows that were left out.',
  allow: 'viewer',
  params: importParams,
  answer: importSchema,
})

export const downloadLeftOut = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/imports/{importId}/left-out/',
  summary: 'The rows that were left out, or would be, as a CSV file with the line and the reason.',
  description: `Of more than ${LEFT_OUT_ROWS.toLocaleString('en')} rows the first ones; the last line then says how many there are.`,
  allow: 'viewer',
  params: importParams,
  answer: z.string(),
  answerType: 'text/csv',
})

export const editImport = declare({
  method: 'PATCH',
  path: 'classifiers/{modelId}/imports/{importId}/',
  summary: 'Change how the file is read or which columns are text and tag; it is counted again.',
  description: STRATEGIES,
  allow: 'editor',
  params: importParams,
  body: importEditSchema,
  answer: importSchema,
})

export const startImport = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/imports/{importId}/start/',
  summary: 'Import the file.',
  allow: 'editor',
  params: importParams,
  answer: importSchema,
})

export const cancelImport = declare({
  method: 'DELETE',
  path: 'classifiers/{modelId}/imports/{importId}/',
  summary: 'Cancel an import. What it has written stays and can be undone.',
  allow: 'editor',
  params: importParams,
  answer: importSchema,
})
