import { z } from 'zod'
import { ASKED_FOR, analysisOf, KNOWN_ONLY } from './analysis'
import { declare } from './declare'
import { rowProblemSchema } from './import'
import { HELD_OUT_TEXTS, TAG_SEPARATOR_LENGTH } from './limits'
import { tagScoreSchema } from './metrics'
import { modelParams, urlNumber, versionParams } from './params'

/** A tag as the file has it; `id` of the model's tag of that name, null where it had none. */
export const heldOutTagSchema = z.object({ name: z.string(), id: z.number().int().nullable() })
export type HeldOutTag = z.infer<typeof heldOutTagSchema>

/** What reading the file found. */
export const heldOutFoundSchema = z.object({
  rows: z.number().int(),
  /** Rows whose text stood above already: the first counts. */
  repeated: z.number().int(),
  /** Rows without a tag, which cannot be right or wrong. */
  untagged: z.number().int(),
  problem_count: z.number().int(),
  /** The first of the rows that could not be read. */
  problems: z.array(rowProblemSchema),
  /** The columns that were read, by name. */
  text_column: z.string(),
  tag_columns: z.array(z.string()),
  /** What separates several tags in a cell; null: a cell is one tag. Absent in older files. */
  tag_separator: z.string().nullable().optional(),
  /** What was guessed and might be meant otherwise, in sentences. Absent in older files. */
  notes: z.array(z.string()).optional(),
})
export type HeldOutFound = z.infer<typeof heldOutFoundSchema>

export const heldOutFileSchema = z.object({
  id: z.number().int(),
  file_name: z.string(),
  by: z.string(),
  created: z.string(),
  texts: z.number().int(),
  found: heldOutFoundSchema,
})
export type HeldOutFile = z.infer<typeof heldOutFileSchema>

const interval = z.tuple([z.number(), z.number()])
const score = z.object({ score: z.number(), interval })

/** How a version answers to the texts of the file that it, or a copy of which it, has not learnt from. */
export const heldOutScoreSchema = z.object({
  file: z.number().int(),
  file_name: z.string(),
  version: z.number().int(),
  multi: z.boolean(),
  /** Texts that count, and those among them that are right. */
  texts: z.number().int(),
  right: z.number().int(),
  /** Null where no text counts. */
  accuracy: score.nullable(),
  macro_f1: score.nullable(),
  per_tag: z.array(
    tagScoreSchema.pick({
      tag_id: true,
      name: true,
      precision: true,
      recall: true,
      f1: true,
      support: true,
    }),
  ),
  /** Left out: texts that the version learnt from in the same words, or nearly so. */
  copies: z.number().int(),
  near_copies: z.number().int(),
  /** Left out: texts with a tag that the version does not have. */
  unknown: z.array(z.object({ name: z.string(), texts: z.number().int() })),
  unknown_texts: z.number().int(),
})
export type HeldOutScore = z.infer<typeof heldOutScoreSchema>
export const heldOutAnalysisSchema = analysisOf(heldOutScoreSchema)

const NOT_LEARNT = 'No version learns from it, and it is no part of the data.'

export const showHeldOut = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/held-out/',
  summary: 'The held-out file of a model: tagged texts by which every version is scored.',
  description: NOT_LEARNT,
  allow: 'viewer',
  params: modelParams,
  answer: z.object({ file: heldOutFileSchema.nullable() }),
})

const columnName = z.string().max(300)
/** Many more than anybody names. */
const TAG_COLUMNS = 100

export const uploadHeldOut = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/held-out/',
  summary: 'Upload a held-out file, in place of the one before.',
  description: `CSV, TSV, Excel, JSON or JSONL, read as an import reads it, with at most ${HELD_OUT_TEXTS.toLocaleString('en')} tagged texts. ${NOT_LEARNT} A refused file leaves the one before in place.`,
  allow: 'editor',
  params: modelParams,
  query: z.object({
    file_name: z.string().min(1).max(300),
    text_column: columnName.optional().describe('Its name; absent: it is guessed.'),
    tag_column: z
      .union([columnName, z.array(columnName).max(TAG_COLUMNS)])
      .transform((names) => [names].flat())
      .optional()
      .describe('Its name, or several times the name of one; absent: they are guessed.'),
    tag_separator: z
      .string()
      .max(TAG_SEPARATOR_LENGTH)
      .optional()
      .describe(
        'What separates several tags in a cell; empty: a cell is one tag; absent: it is guessed.',
      ),
  }),
  bodyType: 'application/octet-stream',
  answer: heldOutFileSchema,
})

export const takeHeldOut = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/imports/{importId}/held-out/',
  summary: 'Make an uploaded file the held-out file, by the columns it is mapped to.',
  description: `For a file that was uploaded to \`imports/\` with \`purpose=held_out\`, looked at and mapped there. It takes the place of the one before, has at most ${HELD_OUT_TEXTS.toLocaleString('en')} tagged texts, and its import is thrown away. ${NOT_LEARNT}`,
  allow: 'editor',
  params: modelParams.extend({ importId: urlNumber }),
  answer: heldOutFileSchema,
})

export const deleteHeldOut = declare({
  method: 'DELETE',
  path: 'classifiers/{modelId}/held-out/',
  summary: 'Delete the held-out file of a model with its texts.',
  allow: 'editor',
  params: modelParams,
  answer: z.object({}),
})

export const downloadHeldOut = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/held-out/jsonl/',
  summary: 'The texts of the held-out file with their tags, a line of JSON each.',
  allow: 'viewer',
  params: modelParams,
  answer: z.string(),
  answerType: 'application/x-ndjson',
})

export const showHeldOutScore = declare({
  method: 'GET',
  path: 'classifiers/{modelId}/versions/{number}/held-out/',
  summary: 'How a version answers to the held-out file.',
  description: KNOWN_ONLY,
  allow: 'viewer',
  params: versionParams,
  answer: heldOutAnalysisSchema,
})

export const askHeldOutScore = declare({
  method: 'POST',
  path: 'classifiers/{modelId}/versions/{number}/held-out/',
  summary: 'Ask for the score of a version on the held-out file.',
  description: ASKED_FOR,
  allow: 'viewer',
  params: versionParams,
  answer: heldOutAnalysisSchema,
})
