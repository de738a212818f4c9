import { z } from 'zod'
import { declare } from './declare'

const processState = z.enum(['starting', 'ready', 'restarting', 'silent', 'stopped'])
/** Another copy of Langur does it. */
const copyState = z.enum([...processState.options, 'elsewhere'])

export const showHealth = declare({
  method: 'GET',
  path: '/api/health',
  summary: 'Whether classify works; the other processes, the disk and backups are only reported.',
  allow: 'public',
  answer: z.object({
    status: z.literal('ok'),
    version: z.string(),
    process: z.string().describe('Which process answered: serve, one of several, or web.'),
    role: z
      .enum(['all', 'serve', 'web', 'jobs'])
      .describe('What this copy of Langur does beside classify, by LANGUR_ROLE.'),
    web: copyState.describe(
      'The process of pages and API; silent: it does not answer; elsewhere: other copies have it.',
    ),
    jobs: copyState.describe('The process that trains, imports and computes.'),
    started: z.string(),
    storage: z
      .string()
      .nullable()
      .describe('Why nothing can be written, and what to do; null when nothing is wrong.'),
    clock: z
      .string()
      .nullable()
      .describe(
        'How far the clock of this machine is off that of PostgreSQL, by which copies tell who is alive; null when it is not, or there is no PostgreSQL.',
      ),
    backup: z
      .object({ last: z.string().nullable(), overdue: z.boolean() })
      .nullable()
      .describe('The last whole backup; null while the schedule of backups is off.'),
  }),
})

export const showMetrics = declare({
  method: 'GET',
  path: '/api/metrics',
  summary: 'Prometheus metrics; without a token only when LANGUR_METRICS is "public".',
  allow: 'public',
  answer: z.string(),
  answerType: 'text/plain',
})

export const showOpenApi = declare({
  method: 'GET',
  path: '/api/openapi.json',
  summary: 'This description, made from the schemas that validate the requests.',
  description:
    'It needs no token, so that viewers and generators can read it: it tells of the software only, of nothing that is in this installation.',
  allow: 'public',
  answer: z.record(z.string(), z.unknown()),
})

export type Health = z.output<typeof showHealth.answer>
export type ProcessState = z.output<typeof processState>
export type CopyState = Health['web']
