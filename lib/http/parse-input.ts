import { z } from 'zod'
import { strictly } from '@/lib/contracts/strictly'
import { AppError, invalidFields } from '@/lib/errors'
import { describeIssues } from './describe-issues'
import { checkAtOnce, turnChecker } from './json/check-in-turns'
import { looksMistyped } from './unknown-field'

/**
 * What parses the input of an endpoint; it throws 422 with a sentence that names the field and its value. What the schema
 * does not name is refused, or, where it is tolerant, only if it looks mistyped.
 */
export function inputParser<Schema extends z.ZodType>(
  schema: Schema,
  isTolerant = false,
): (input: unknown) => z.output<Schema> {
  const strict = strictly(schema)
  return (input) => {
    const checked = checkAtOnce(strict, input)
    if (checked.success) return checked.data
    refuse(checked.issues, input, { schema, isTolerant })
    return overlooking(checked.issues, input, schema.parse(input))
  }
}

/** The same for what may be long. */
export function longInputParser<Schema extends z.ZodType>(
  schema: Schema,
  isTolerant = false,
): (input: unknown) => Promise<z.output<Schema>> {
  const check = turnChecker(strictly(schema))
  const checkLoosely = turnChecker(schema)
  return async (input) => {
    const checked = await check(input)
    if (checked.success) return checked.data
    refuse(checked.issues, input, { schema, isTolerant })
    const tolerated = await checkLoosely(input)
    const parsed = tolerated.success ? tolerated.data : schema.parse(input)
    return overlooking(checked.issues, input, parsed)
  }
}

type Overlooked = ReadonlyMap<string, unknown>

const overlooked = new WeakMap<object, Overlooked>()

/** What was sent to a tolerant endpoint and is no field of it, by name; nothing, mostly. */
export function overlookedFields(parsed: unknown): Overlooked {
  return overlooked.get(parsed as object) ?? new Map()
}

function overlooking<Parsed>(issues: z.core.$ZodIssue[], input: unknown, parsed: Parsed): Parsed {
  if (typeof parsed !== 'object' || parsed === null) return parsed
  const sent = new Map(Object.entries(input ?? {}))
  const names = issues.flatMap(unknownKeys)
  overlooked.set(parsed, new Map(names.map((name) => [name, sent.get(name)])))
  return parsed
}

function unknownKeys(issue: z.core.$ZodIssue): string[] {
  return issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : []
}

/** Throws unless all that is wrong can be tolerated. */
function refuse(
  issues: z.core.$ZodIssue[],
  input: unknown,
  { schema, isTolerant }: { schema: z.ZodType; isTolerant: boolean },
): void {
  const wrong = isTolerant ? issues.flatMap((issue) => intolerable(issue, schema)) : issues
  if (wrong.length === 0) return
  const { detail, ...told } = describeIssues(wrong, input, schema)
  throw new AppError('REQUEST_PARAMS_ERROR', detail, told)
}

function intolerable(issue: z.core.$ZodIssue, schema: z.ZodType): z.core.$ZodIssue[] {
  if (issue.code !== 'unrecognized_keys') return [issue]
  const { path } = issue
  const keys = issue.keys.filter((key) => looksMistyped({ schema, path, key }))
  return keys.length === 0 ? [] : [{ ...issue, keys }]
}

/** A parameter in the path that cannot be right names nothing that exists: 404, not 422. */
export function parseParams<Schema extends z.ZodType>(
  schema: Schema,
  params: Record<string, string>,
): z.output<Schema> {
  const parsed = schema.safeParse(params)
  if (parsed.success) return parsed.data
  const { detail, ...told } = describeIssues(parsed.error.issues, params, schema)
  throw new AppError('NOT_FOUND', `There is nothing at this address. ${detail}`, told)
}

/** Throws for a field of the body that stands in the address, where the tolerant overlook it, and another answer would come. */
export function refuseFieldsOfBody(schema: z.ZodType, url: string): void {
  if (!url.includes('=')) return
  const query = queryRecord(url)
  const misplaced = Object.keys(query).filter((key) => looksMistyped({ schema, path: [], key }))
  if (misplaced.length === 0) return
  throw invalidFields(
    misplaced.map((path) => {
      const message = `${path} stands in the address, where it says nothing: send it in the body.`
      return { path, message, value: query[path] }
    }),
  )
}

const NUMBER = /^[+-]?(?:\d+(?:\.\d+)?|\.\d+)$/u

/** Throws for a number of a query that is blank, which would be 0, or written as programs write it: `0x10`. */
export function refuseOddNumbers(schema: z.ZodType, query: Record<string, unknown>): void {
  if (!(schema instanceof z.ZodObject)) return
  const odd = Object.entries(query).flatMap(([path, value]) => {
    const isOdd = typeof value === 'string' && !NUMBER.test(value)
    if (!isOdd || !isNumber(schema.shape[path])) return []
    return [{ path, message: `${path} must be a number.`, value: value.slice(0, 60) }]
  })
  if (odd.length > 0) throw invalidFields(odd)
}

function isNumber(schema: unknown): boolean {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return isNumber(schema.unwrap())
  }
  return schema instanceof z.ZodNumber
}

/** Query parameters by name; a repeated one is a list. */
export function queryRecord(url: string): Record<string, string | string[]> {
  const start = url.indexOf('?')
  const parameters = new URLSearchParams(start < 0 ? '' : url.slice(start + 1))
  const pairs = [...new Set(parameters.keys())].map((name) => {
    const values = parameters.getAll(name)
    return [name, values.length > 1 ? values : (values[0] ?? '')] as const
  })
  return Object.fromEntries(pairs)
}
