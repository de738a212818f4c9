/** Limits that pages tell or check, too; apart from the schemas, which no page carries. */

/** Of a model, a tag or a token, in characters. */
export const NAME_LENGTH = 200
export const DESCRIPTION_LENGTH = 10_000
/** A reason says something; fewer characters do not. */
export const REASON_LENGTH = 10
/** Of one text. */
export const TEXT_BYTES = 1_048_576
/** Longer texts are classified like all others, but not explained: it takes about 50 times as long. */
export const EXPLAINED_CHARACTERS = 50_000
/** Of a list of words. */
export const WORD_LENGTH = 200
export const LISTED_WORDS = 10_000
/** Of a model's own regular expressions. */
export const EXPRESSIONS = 50
export const EXPRESSION_NAME = /^[A-Za-z0-9_]{1,50}$/
export const PATTERN_LENGTH = 500
/** Of a search for better settings, unless somebody says otherwise. */
export const DEFAULT_BUDGET_SECONDS = 60
/** Of one kind, in the folder of backups. */
export const BACKUPS_KEPT = 365
