import { z } from 'zod'
import { AppError } from '@/lib/errors'
import { endpoint } from '@/lib/http/endpoint'

export const showHealth = endpoint({
  method: 'GET',
  path: '/api/health',
  summary: 'Whether classify works; the state of the job runner is only reported.',
  allow: 'public',
  answer: z.object({
    status: z.literal('ok'),
    version: z.string(),
    jobs: z.enum(['starting', 'ready', 'restarting', 'stopped']),
    started: z.string(),
  }),
  handle: async ({ application: { db, jobs, version, startedAt } }) => {
    try {
      db.read.$client.pragma('schema_version')
    } catch (cause) {
      throw new AppError('NOT_READY', 'The database does not answer.', { cause })
    }
    return { status: 'ok' as const, version, jobs: jobs.state(), started: startedAt.toISOString() }
  },
})
