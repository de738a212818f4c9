import type { z } from 'zod'
import type { FieldError } from '@/lib/errors'
import { issueSentence } from './issue-sentence'

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]

const VALUE_LENGTH = 100
/** Values of these fields are never repeated in an answer. */
const SECRET = /password|token|code|current/i

/** What is wrong with an input: a sentence that names the first wrong field and its value, and all fields. */
export function describeIssues(
  error: z.ZodError,
  input: unknown,
): { detail: string; fields: FieldError[] } {
  const fields = error.issues.map((issue) => describeIssue(issue, input))
  const [first] = fields
  const more = fields.length - 1
  const rest = more > 0 ? ` ${more} more ${more === 1 ? 'field is' : 'fields are'} wrong.` : ''
  return {
    detail: (first ? first.sentence : 'The request is not valid.') + rest,
    fields: fields.map(toField),
  }
}

type Described = FieldError & { sentence: string }

function toField({ path, message, value }: Described): FieldError {
  return { path, message, value }
}

function describeIssue(outer: Issue, input: unknown): Described {
  const issue = mostSpecific(outer)
  const value = valueAt(input, issue.path)
  const path = issue.path.map(String).join('.')
  const name = path === '' ? 'The input' : path
  if (value === undefined && issue.code === 'invalid_type') {
    const sentence = `${name} is missing.`
    return { path, message: sentence, value: null, sentence }
  }
  const message = issueSentence(issue, name)
  if (SECRET.test(path) || value === undefined)
    return { path, message, value: null, sentence: message }
  const shown = shorten(value)
  return { path, message, value: shown, sentence: `${message} Given: ${JSON.stringify(shown)}.` }
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

function shorten(value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value)
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  if (text.length <= VALUE_LENGTH) return value
  return `${text.slice(0, VALUE_LENGTH)}…`
}
