import type { z } from 'zod'
import { listed } from '@/lib/errors'

type Issue = z.core.$ZodIssue
type SizeIssue = z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig

const TYPES: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  null: 'null',
  number: 'a number',
  object: 'an object',
  record: 'an object',
  string: 'a string',
  tuple: 'a list',
}
const COUNTED: Readonly<Record<string, string>> = {
  array: 'entry',
  set: 'entry',
  string: 'character',
}
const PLURALS: Readonly<Record<string, string>> = { entry: 'entries', character: 'characters' }

/** Our own messages are sentences already, but do not say which of a list; zod's are not, and name no field. */
export function issueSentence(issue: Issue, name: string): string {
  const { message, path } = issue
  if (!message.endsWith('.')) return `${name} ${complaint(issue)}.`
  const isInList = path.some((key) => typeof key === 'number')
  return isInList && !message.includes(name) ? `${name}: ${message}` : message
}

function complaint(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ? `must be ${TYPES[issue.expected]}` : 'is not valid'
    case 'too_small':
      return sizeComplaint(issue, issue.minimum, 'at least', 'more than')
    case 'too_big':
      return sizeComplaint(issue, issue.maximum, 'at most', 'less than')
    case 'not_multiple_of':
      return `must be a multiple of ${issue.divisor}`
    case 'invalid_value':
      return `must be ${either(issue.values)}`
    case 'invalid_union':
      return alternatives(issue.errors) ?? 'is not valid'
    default:
      return 'is not valid'
  }
}

function sizeComplaint(
  issue: SizeIssue,
  limit: number | bigint,
  inclusive: string,
  exclusive: string,
): string {
  const oneSided = issue.inclusive === false ? exclusive : inclusive
  const bound = issue.exact ? 'exactly' : oneSided
  const amount = limit.toLocaleString('en-US')
  const counted = COUNTED[issue.origin]
  if (counted === undefined) return `must be ${bound} ${amount}`
  if (issue.code === 'too_small' && limit === 1) return 'must not be empty'
  return `must have ${bound} ${amount} ${Number(limit) === 1 ? counted : PLURALS[counted]}`
}

/** What a union takes, where its branches differ in the type of the value alone. */
function alternatives(branches: readonly (readonly Issue[])[]): string | undefined {
  const types = branches.map(([first]) => first?.code === 'invalid_type' && TYPES[first.expected])
  const known = types.filter((type) => typeof type === 'string')
  if (known.length === 0 || known.length < types.length) return undefined
  return `must be ${listed([...new Set(known)], 'or')}`
}

function either(values: readonly unknown[]): string {
  return listed(
    values.map((value) => JSON.stringify(value)),
    'or',
  )
}
