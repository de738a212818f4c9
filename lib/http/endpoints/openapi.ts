import { z } from 'zod'
import { type Endpoint, endpoint } from '@/lib/http/endpoint'
import { describeApi } from '@/lib/http/openapi'

/** The description of these endpoints and of itself. */
export function openApiEndpoint(others: Endpoint[]): Endpoint {
  const self: Endpoint = endpoint({
    method: 'GET',
    path: '/api/openapi.json',
    summary: 'This description, made from the schemas that validate the requests.',
    allow: 'viewer',
    answer: z.record(z.string(), z.unknown()),
    handle: async ({ application }) => describeApi([...others, self], application.version),
  })
  return self
}
