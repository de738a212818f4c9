import { z } from 'zod'
import { changeSchema } from './change'
import { activityKinds } from './choices'
import { declare } from './declare'
import { ACTIVITY_ROWS } from './limits'
import { listOf, pageQuery } from './list'

/** Something that was done in the workspace. */
export const activitySchema = z.object({
  /** Different for each entry. */
  id: z.string(),
  at: z.string(),
  by: z.string(),
  kind: z.enum(activityKinds),
  /** A finished sentence: "Tagged 12 texts as Refund." */
  summary: z.string(),
  /** Where; null: in the workspace. */
  model: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** Of what can be undone, the change. */
  change: changeSchema.nullable(),
  /** Of a deployment, its number. */
  deployment: z.number().int().nullable(),
  /** Of a training that made one, the number of the version. */
  version: z.number().int().nullable(),
})
export type Activity = z.infer<typeof activitySchema>
export const activityListSchema = listOf(activitySchema)

export const activityQuery = pageQuery.extend({
  model: z
    .string()
    .max(64)
    .optional()
    .describe('The id of a model; absent: all, and the workspace.'),
  by: z.string().max(300).optional().describe('The name of a person or program.'),
  kind: z.enum(activityKinds).optional(),
  since: z.iso.date().optional().describe('The first day, in UTC, such as 2026-03-01.'),
  until: z.iso.date().optional().describe('The last day, in UTC.'),
  q: z.string().max(200).optional().describe('Words of the sentence.'),
})
export type ActivityQuery = z.infer<typeof activityQuery>

const WHAT =
  'Changes of texts, tags, promises and settings, deployments, trainings that somebody asked for, models that were made and deleted. Owners also see what was done to people, tokens and backups.'

export const listActivity = declare({
  method: 'GET',
  path: 'activity/',
  summary: 'What was done in all models and in the workspace, by whom, newest first.',
  description: `${WHAT} A change is undone at its model: \`classifiers/{modelId}/changes/{revision}/undo/\`.`,
  allow: 'viewer',
  query: activityQuery,
  answer: activityListSchema,
  isPersonal: true,
})

export const downloadActivity = declare({
  method: 'GET',
  path: 'activity/file/',
  summary: `The same as a CSV file, at most ${ACTIVITY_ROWS.toLocaleString('en')} entries; the last line says where there are more.`,
  description: `${WHAT} Moments are in UTC, as ISO 8601 writes them.`,
  allow: 'viewer',
  query: activityQuery.omit({ after: true, limit: true }),
  answer: z.string(),
  answerType: 'text/csv',
  isPersonal: true,
})

export const listActors = declare({
  method: 'GET',
  path: 'activity/people/',
  summary: 'Whoever did anything, people and programs by name: what activity can be filtered by.',
  description: 'At most 200.',
  allow: 'viewer',
  answer: z.object({ items: z.array(z.string()) }),
  isPersonal: true,
})
