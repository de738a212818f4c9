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

/**
 * What the API would say of a value. Null: the page offers only what it takes. The schema itself stays on the server; a
 * test compares both.
 */
const PROBLEM_OF: {
  [Field in keyof ModelValues]: ((value: ModelValues[Field]) => string | undefined) | null
} = {
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
  train_automatically: null,
  keep_requests: null,
  request_days: (value) => daysProblem('request_days', value, 365),
  mask_requests: null,
  untagged_days: (value) => daysProblem('untagged_days', value, 3_650),
  deploy_policy: null,
  goal_f1: null,
  second_opinions: null,
  roll_back_by_self: null,
  algorithm: null,
  language: null,
  ngram_range: null,
  char_ngram_range: null,
  char_ngrams_cross_words: null,
  use_stemming: null,
  ignore_accents: null,
  read_html: null,
  preprocess_numbers: null,
  preprocess_social_media: null,
  normalize_weights: null,
  learn_from_untagged: null,
  tagging_strategy: null,
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
  return value === undefined ? undefined : PROBLEM_OF[field]?.(value)
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
