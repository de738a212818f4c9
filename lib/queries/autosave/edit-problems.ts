import { DESCRIPTION_LENGTH, EXPRESSIONS, LISTED_WORDS, WORD_LENGTH } from '@/lib/contracts/limits'
import type { ModelEdit } from '@/lib/contracts/model'
import type { RegularExpression } from '@/lib/contracts/settings'
import { nameProblem } from '@/lib/facts/name-problem'
import { expressionProblem } from '@/lib/facts/usable-expressions'

/** Everything of a model that can be changed, all of it given. */
export type ModelValues = {
  [Field in keyof ModelEdit]-?: Exclude<ModelEdit[Field], undefined>
}

export type EditProblems = Partial<Record<keyof ModelValues, string>>

/** Of a value what is typed: a number, words, a list. A switch or a choice has no wrong value. */
type Typed<Value> = Value extends boolean | null
  ? never
  : string extends Value
    ? Value
    : number extends Value
      ? Value
      : Value extends readonly unknown[]
        ? Value
        : never

type TypedField = {
  [Field in keyof ModelValues]: [Typed<ModelValues[Field]>] extends [never] ? never : Field
}[keyof ModelValues]

type ProblemOf = {
  [Field in keyof ModelValues]?: ((value: ModelValues[Field]) => string | undefined) | null
}

/**
 * What the API would say of what is typed. Null: the page offers only what it takes. The schema itself stays on the server;
 * a test compares both.
 */
const PROBLEM_OF: ProblemOf & Required<Pick<ProblemOf, TypedField>> = {
  name: nameProblem,
  description: ({ length }) =>
    length > DESCRIPTION_LENGTH
      ? `description must have at most ${DESCRIPTION_LENGTH.toLocaleString('en')} characters.`
      : undefined,
  max_features: (value) => {
    if (!Number.isInteger(value)) return 'max_features must be a whole number.'
    if (value < 10) return 'max_features must be at least 10.'
    return value > 100_000 ? 'max_features must be at most 100,000.' : undefined
  },
  regular_expressions: expressionsProblem,
  stopwords: (value) => (typeof value === 'boolean' ? undefined : wordsProblem(value)),
  whitelist: wordsProblem,
  minimum_confidence: (value) =>
    value >= 0 && value <= 1 ? undefined : 'minimum_confidence must be a number from 0 to 1.',
  minimum_confidence_by_tag: null,
  request_days: (value) => daysProblem('request_days', value, 365),
  untagged_days: (value) => daysProblem('untagged_days', value, 3_650),
  goal_f1: null,
  second_opinions: null,
  ngram_range: null,
  char_ngram_range: null,
}

/** What is wrong with typed values, by field. */
export function editProblems(edit: Partial<ModelValues>): EditProblems {
  const problems: EditProblems = {}
  for (const field of fieldsOf(edit)) {
    const problem = problemOf(field, edit[field])
    if (problem !== undefined) problems[field] = problem
  }
  return problems
}

/** The values that the API would take. */
export function sendablePart(edit: Partial<ModelValues>): Partial<ModelValues> {
  const sendable = { ...edit }
  for (const field of fieldsOf(editProblems(edit))) delete sendable[field]
  return sendable
}

function problemOf<Field extends keyof ModelValues>(
  field: Field,
  value: ModelValues[Field] | undefined,
): string | undefined {
  const problems: ProblemOf = PROBLEM_OF
  return value === undefined ? undefined : problems[field]?.(value)
}

function daysProblem(name: string, days: number | null, most: number): string | undefined {
  if (days === null) return undefined
  if (!Number.isInteger(days)) {
    return `${name} must be a whole number of days from 1 to ${most}, or null.`
  }
  return days < 1 || days > most
    ? `${name} must be between 1 and ${most} days, or null.`
    : undefined
}

function wordsProblem(words: readonly string[]): string | undefined {
  if (words.some((word) => word.trim() === '')) return 'A word of a list must not be empty.'
  if (words.some((word) => word.trim().length > WORD_LENGTH)) {
    return `A word of a list may have at most ${WORD_LENGTH} characters.`
  }
  if (words.length <= LISTED_WORDS) return undefined
  return `A list may have at most ${LISTED_WORDS.toLocaleString('en')} words.`
}

function expressionsProblem(all: readonly RegularExpression[]): string | undefined {
  const first = all.map(expressionProblem).find((problem) => problem !== undefined)
  if (first !== undefined) return first
  if (all.length > EXPRESSIONS) return `There may be at most ${EXPRESSIONS} regular_expressions.`
  if (new Set(all.map(({ name }) => name)).size === all.length) return undefined
  return 'Each of the regular_expressions must have a name of its own.'
}

/** The fields of an edit, which `Object.keys` knows only as strings. */
function fieldsOf(edit: object): (keyof ModelValues)[] {
  return Object.keys(edit) as (keyof ModelValues)[]
}
