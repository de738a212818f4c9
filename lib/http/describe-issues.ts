import type { z } from 'zod'
import { type FieldError, listed, MOST_NAMED, toldFaults } from '@/lib/errors'
import { fieldName, type Path } from './field-name'
import { issueSentence } from './issue-sentence'
import { unknownFieldSentence } from './unknown-field'

type Issue = z.core.$ZodIssue
type Fault = FieldError & { isMissing: boolean; sentence: string }
type Description = { detail: string; fields: FieldError[]; fieldsLeftOut: number }

const VALUE_LENGTH = 100
/** Values of these fields are never repeated in an answer. */
const SECRET = /password|token|code|current/i

/** What is wrong with an input: sentences that name the wrong fields and their values, and the fields. */
export function describeIssues(
  issues: readonly Issue[],
  input: unknown,
  schema: z.ZodType,
): Description {
  const all = issues.flatMap(single)
  const faults = [...all.filter(explains), ...all.filter((issue) => !explains(issue))]
    .slice(0, MOST_NAMED)
    .map((issue) => faultOf(mostSpecific(issue), input, schema))
  const fieldsLeftOut = all.length - faults.length
  return {
    detail: detailOf(faults, fieldsLeftOut),
    fields: faults.map(({ path, message, value }) => ({ path, message, value })),
    fieldsLeftOut,
  }
}

/** An issue for each field, where one tells of several. */
function single(issue: Issue): Issue[] {
  return issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ ...issue, keys: [key] }))
    : [issue]
}

/** What comes first: a field with another name is missing under its own, and what is wrong with the whole has no name. */
function explains({ code, path }: Issue): boolean {
  return code === 'unrecognized_keys' || path.length === 0
}

function detailOf(faults: readonly Fault[], leftOut: number): string {
  const missing = faults.filter(({ isMissing }) => isMissing)
  const [first] = missing
  const told = faults.filter((fault) => !fault.isMissing || fault === first)
  const sentences = told.map((fault) =>
    fault === first ? { ...fault, sentence: missingSentence(missing) } : fault,
  )
  return toldFaults(sentences, leftOut)
}

function missingSentence(missing: readonly Fault[]): string {
  return `${listed(missing.map(({ path }) => path))} ${missing.length === 1 ? 'is' : 'are'} missing.`
}

function faultOf(issue: Issue, input: unknown, schema: z.ZodType): Fault {
  if (issue.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys
    // Whatever it was meant to be, its value may be a secret.
    return withoutValue(
      fieldName([...issue.path, key]),
      unknownFieldSentence({ schema, path: issue.path, key }),
    )
  }
  const path = fieldName(issue.path)
  const name = path === '' ? 'The input' : path
  const value = valueAt(input, issue.path)
  if (value === undefined && issue.code !== 'custom')
    return { ...withoutValue(path, `${name} is missing.`), isMissing: true }
  const message = issueSentence(issue, name)
  const isWhole = path === '' && typeof value === 'object'
  if (SECRET.test(path) || value === undefined || isWhole) return withoutValue(path, message)
  const shown = shorten(value)
  const sentence = `${message} Given: ${JSON.stringify(shown)}.`
  return { path, message, value: shown, sentence, isMissing: false }
}

function withoutValue(path: string, message: string): Fault {
  return { path, message, sentence: message, value: null, isMissing: false }
}

/** Of a union that failed, the branch that got furthest into the input, if one did. */
function mostSpecific(issue: Issue): Issue {
  if (issue.code !== 'invalid_union') return issue
  const inner = issue.errors.flat().filter(({ path }) => path.length > 0)
  const [deepest] = inner.sort((a, b) => b.path.length - a.path.length)
  if (!deepest) return issue
  return mostSpecific({ ...deepest, path: [...issue.path, ...deepest.path] })
}

function valueAt(input: unknown, path: Path): unknown {
  let value = input
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = (value as Record<PropertyKey, unknown>)[key]
  }
  return value
}

/** What was sent, or its beginning where it is long. */
export function shorten(value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value)
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  if (text.length <= VALUE_LENGTH) return value
  return `${text.slice(0, VALUE_LENGTH)}…`
}
