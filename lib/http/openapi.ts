import { setImmediate } from 'node:timers/promises'
import { z } from 'zod'
import { errorSchema } from '@/lib/contracts/error'
import {
  binaryBytes,
  GUARDING_LIMITS,
  REQUEST_LIMITS,
  SERVER_LIMITS,
} from '@/lib/contracts/limit-words'
import { FILE_BYTES } from '@/lib/contracts/limits'
import { strictly } from '@/lib/contracts/strictly'
import { bodyLimit } from './body-limit'
import type { Endpoint } from './endpoint'
import { API_ROOT } from './match-path'

const JSON_TYPE = 'application/json'

const DESCRIPTION = `Custom text classifiers, compatible with MonkeyLearn's v3 API.
Success is always status 200, failures are always JSON with error_code and detail; of wrong fields at most 20 are named, and
places in lists count from 1, such as data.5.text. Fields and parameters that are not known are refused by name. The calls that
MonkeyLearn had ignore them, as there, unless they look like a mistyped one or data would be lost.
Send the header "Authorization: Token KEY". Every answer says in X-Query-Limit-Request-Queries what it cost,
and a classify answer says in X-Langur-Version and X-Langur-Model-Hash which version gave it.
What is above a limit is refused whole, by a sentence that names it: ${limitWords()}.`

function limitWords(): string {
  const all = [...REQUEST_LIMITS, ...SERVER_LIMITS, ...GUARDING_LIMITS]
  return all.map(({ name, value }) => `${name}: ${value}`).join('; ')
}

const FRESH =
  'Of a session the password is asked for again ten minutes after it was given: 403 with asks_for. Tokens are not asked.'

type Json = Record<string, unknown>

/** OpenAPI 3.1 of these endpoints, from the very schemas that validate their requests. */
export async function describeApi(
  endpoints: Endpoint[],
  { version, basePath }: { version: string; basePath: string },
): Promise<Json> {
  const paths: Record<string, Json> = {}
  for (const endpoint of endpoints) {
    const path = endpoint.path.startsWith('/') ? endpoint.path : API_ROOT + endpoint.path
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: describeOperation(endpoint) }
    // All of them together take long.
    await setImmediate()
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Langur', version, description: DESCRIPTION },
    servers: [{ url: basePath || '/' }],
    paths,
    components: {
      schemas: { Error: toJsonSchema(errorSchema, 'output') },
      responses: {
        Error: {
          description: 'What went wrong, as a code and as a sentence.',
          content: { [JSON_TYPE]: { schema: { $ref: '#/components/schemas/Error' } } },
        },
      },
      securitySchemes: {
        token: {
          type: 'apiKey',
          in: 'header',
          name: 'Authorization',
          description: '"Token " and 40 lower-case hexadecimal characters.',
        },
      },
    },
  }
}

function describeOperation(endpoint: Endpoint): Json {
  const { summary, allow, params, query, body, bodyType, answer, answerType } = endpoint
  const description = [endpoint.description ?? [], endpoint.asksPassword ? FRESH : []]
    .flat()
    .join(' ')
  const asParsed = endpoint.isTolerant ? (schema: z.ZodType) => schema : strictly
  const parameters = [...describeParameters('path', params), ...describeParameters('query', query)]
  return {
    summary,
    tags: [groupOf(endpoint.path)],
    security: allow === 'public' ? [] : [{ token: [] }],
    ...(description !== '' && { description }),
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: {
        description: `At most ${binaryBytes(bodyLimit(endpoint))}.`,
        content: contentOf(JSON_TYPE, asParsed(body), 'input'),
      },
    }),
    ...(bodyType !== undefined && {
      requestBody: {
        description: `At most ${binaryBytes(FILE_BYTES)}.`,
        content: { [bodyType]: {} },
      },
    }),
    responses: {
      200: {
        description: 'Success.',
        content: contentOf(answerType ?? JSON_TYPE, answer, 'output'),
      },
      default: { $ref: '#/components/responses/Error' },
    },
  }
}

/** Under what a call is listed: `batches` of `classifiers/{modelId}/batches/`, as most calls are about a model. */
function groupOf(path: string): string {
  const [first = '', second] = path
    .split('/')
    .filter((part) => part !== '' && !part.startsWith('{'))
  if (first === 'api') return 'server'
  return first === 'classifiers' ? (second ?? first) : first
}

type Direction = 'input' | 'output'

function contentOf(type: string, schema: z.ZodType, direction: Direction): Json {
  return { [type]: { schema: toJsonSchema(schema, direction) } }
}

function toJsonSchema(schema: z.ZodType, direction: Direction) {
  return z.toJSONSchema(schema, { io: direction, unrepresentable: 'any' })
}

function describeParameters(place: 'path' | 'query', schema: z.ZodType | undefined): Json[] {
  if (!schema) return []
  const { properties = {}, required = [] } = toJsonSchema(schema, 'input')
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }))
}
