import { z } from 'zod'
import { STATUS_OF } from '@/lib/errors'
import type { JsonSchema } from './from-schema'
import { type FuzzRequest, nameOf } from './make-request'
import { type Operation, operationsOf } from './operations'
import type { FuzzAnswer } from './send-request'
import type { World } from './world'

/** Statuses that Node's own reader of HTTP gives. */
const UNREAD = new Set([400, 408, 431])

/** Says what is wrong with an answer, by what openapi.json promises; null when nothing is. */
export type Judge = (request: FuzzRequest, answer: FuzzAnswer | null) => string | null

export function createJudge({ openApi }: World): Judge {
  const errors = schemaOf(openApi.components.schemas.Error)
  const successes = new Map(operationsOf(openApi).map((one) => [nameOf(one), successOf(one)]))
  return ({ operation, method }, answer) => {
    if (answer === null) return 'no answer came'
    const { status, headers, body } = answer
    if (headers['x-content-type-options'] !== 'nosniff') return 'no nosniff'
    if (mayHaveNone(method, status)) return body === '' ? null : 'a body where none may be'
    if (status !== 200) return judgeJson(status, body, errors)
    // Null for what is no JSON; undefined where another method or address was asked.
    const success = method === operation.method ? successes.get(nameOf(operation)) : undefined
    return success === null ? null : judgeJson(status, body, success)
  }
}

const mayHaveNone = (method: string, status: number) => method === 'HEAD' || status === 304

function judgeJson(status: number, body: string, schema: z.ZodType | undefined) {
  const parsed = parse(body)
  if (!parsed) return `no JSON: ${body.slice(0, 200)}`
  const failure = status === 200 ? null : judgeFailure(status, parsed.value)
  return failure ?? mismatch(schema, parsed.value)
}

function judgeFailure(status: number, body: unknown): string | null {
  const code = z.object({ error_code: z.string() }).safeParse(body).data?.error_code
  const declared = Object.entries(STATUS_OF).find(([name]) => name === code)?.[1]
  if (declared === undefined) return `an unknown error_code: ${JSON.stringify(body).slice(0, 200)}`
  if (status >= 500 && code !== 'NOT_READY') return `${status}: ${JSON.stringify(body)}`
  if (status !== declared && !UNREAD.has(status)) return `${code} with status ${status}`
  return null
}

/** Null for what is no JSON. */
function successOf({ responses }: Operation): z.ZodType | null {
  const json = responses[200].content['application/json']
  return json ? schemaOf(json.schema) : null
}

function schemaOf(schema: JsonSchema): z.ZodType {
  // What describes our own answers is made by this very library.
  return z.fromJSONSchema(schema as z.core.JSONSchema.JSONSchema)
}

function mismatch(schema: z.ZodType | undefined, value: unknown): string | null {
  const error = schema?.safeParse(value).error
  return error ? `not as declared: ${JSON.stringify(error.issues[0])}` : null
}

function parse(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return null
  }
}
