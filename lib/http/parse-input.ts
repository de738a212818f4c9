import type { z } from 'zod'
import { AppError } from '@/lib/errors'
import { describeIssues } from './describe-issues'

/** Parses what the caller sent; throws 422 with a sentence that names the field and its value. */
export function parseInput<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
): z.output<Schema> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const { detail, fields } = describeIssues(parsed.error, input)
  throw new AppError('REQUEST_PARAMS_ERROR', detail, { fields })
}

/** A parameter in the path that cannot be right names nothing that exists: 404, not 422. */
export function parseParams<Schema extends z.ZodType>(
  schema: Schema,
  params: Record<string, string>,
): z.output<Schema> {
  const parsed = schema.safeParse(params)
  if (parsed.success) return parsed.data
  const { detail, fields } = describeIssues(parsed.error, params)
  throw new AppError('NOT_FOUND', `There is nothing at this address. ${detail}`, { fields })
}

/** Query parameters by name; a repeated one is a list. */
export function queryRecord(url: string): Record<string, string | string[]> {
  const start = url.indexOf('?')
  const parameters = new URLSearchParams(start < 0 ? '' : url.slice(start + 1))
  const record: Record<string, string | string[]> = {}
  for (const name of new Set(parameters.keys())) {
    const values = parameters.getAll(name)
    record[name] = values.length > 1 ? values : (values[0] ?? '')
  }
  return record
}
