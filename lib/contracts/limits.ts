/** Limits that pages tell or check, too; apart from the schemas, which no page carries. */

/** Of a model, a tag or a token, in characters. */
export const NAME_LENGTH = 200
export const DESCRIPTION_LENGTH = 10_000
/** Of what separates several tags in a cell, in characters. */
export const TAG_SEPARATOR_LENGTH = 5
/** A reason says something; fewer characters do not. */
export const REASON_LENGTH = 10
/** A password has so many characters at least. */
export const PASSWORD_LENGTH = 12
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
/** Of a field of texts, and of one of its values, in characters. */
export const FIELD_NAME_LENGTH = 100
export const FIELD_VALUE_LENGTH = 1_000
/** The field that programs know a text by; it has strings. */
export const EXTERNAL_ID = 'external_id'
/** Of a file, rows that cannot be imported and are kept with their reason: more are only counted. */
export const LEFT_OUT_ROWS = 100_000
/** So long a file waits for somebody to import it. */
export const IMPORT_KEPT_DAYS = 7
/** So long the files of a batch are kept after it has ended, or while nobody starts it. */
export const BATCH_KEPT_DAYS = 7
/** So long the file of an export is kept, and so many of one model. */
export const EXPORT_KEPT_DAYS = 7
export const EXPORTS_KEPT = 20
/** Texts that are sent while whoever asks waits: so many of a search are counted exactly. More are a job. */
export const EXPORTED_AT_ONCE = 1_000
/** Of a search for better settings, unless somebody says otherwise. */
export const DEFAULT_BUDGET_SECONDS = 60
/** Of one kind, in the folder of backups. */
export const BACKUPS_KEPT = 365

const KIBIBYTE = 1_024
const MEBIBYTE = 1_048_576
/** Of the body of a request; a route that takes another one says so where it is declared. */
export const BODY_BYTES = MEBIBYTE
/** Of a body that anybody may send, without a login. */
export const PUBLIC_BODY_BYTES = 16 * KIBIBYTE
/** Of one that may bring all settings, with two lists of words, or texts that a person has typed. */
export const LARGE_BODY_BYTES = 8 * MEBIBYTE
export const CLASSIFY_BODY_BYTES = 64 * MEBIBYTE
export const UPLOAD_BODY_BYTES = 64 * MEBIBYTE
/** Of a file to import; only so that a mistake cannot fill the disk. */
export const FILE_BYTES = 2_048 * MEBIBYTE
/** Of a module that is brought: more than the largest model gives. */
export const MODULE_BYTES = 544 * MEBIBYTE
/** Of a bundle with a whole model. */
export const BUNDLE_BYTES = 16_384 * MEBIBYTE
/** Texts of one request to classify. */
export const CLASSIFY_TEXTS = 500
/** Tagged texts of a held-out file: they are read while whoever sends it waits. */
export const HELD_OUT_TEXTS = 20_000
export const HELD_OUT_BYTES = 64 * 2 ** 20
/** Items of one page of a list. */
export const LIST_ITEMS = 200
/** How deep lists and objects may lie in one another. Nothing that is asked for lies deeper than 6. */
export const JSON_DEPTH = 32
/** Of one element of a list in a body, or of one of its fields: a text of 1 MiB fits, each character written as an escape. */
export const ELEMENT_BYTES = 8 * MEBIBYTE
/** Values in one element, or in one field that is no list: what is read at one go. All settings have about 20,200. */
export const ELEMENT_VALUES = 50_000

/** Texts of one upload. */
export const UPLOAD_ROWS = 100_000
export const MODELS = 1_000
/** Of one model. */
export const MODEL_TAGS = 2_000
export const MODEL_TEXTS = 5_000_000
export const MODEL_FIELDS = 50
export const MODEL_VIEWS = 100
export const MODEL_WEBHOOKS = 20
/** Of one person. */
export const TOKENS = 100
/** Analyses of one model that wait for their turn: asking for each pair of versions must not keep all others waiting. */
export const WAITING_QUESTIONS = 20

/** Texts that people tag until an automatic training begins, unless they pause. */
export const TRAINS_AFTER = 20

/** Texts of a check: so many are enough for a share within 14 points, fewer say too little, and more are seldom judged. */
export const RANDOM_CHECK_TEXTS = 50
export const RANDOM_CHECK_LEAST = 10
export const RANDOM_CHECK_MOST = 100

/** So many texts a model can have pinned: a person can still read why each of them matters. */
export const PROMISES = 500
/** Connections of one network address that have not shown a login. */
export const ANONYMOUS_CONNECTIONS = 200
/** In which the headers of a request must have arrived. */
export const HEADERS_SECONDS = 10
/** The least that must arrive of a body in any `BODY_PACE_SECONDS`, on average. */
export const BODY_BYTES_PER_SECOND = KIBIBYTE
export const BODY_PACE_SECONDS = 10
/** After which a connection without a request is closed; longer than the idle limit of usual proxies, so that they never reuse one that just closed. */
export const IDLE_SECONDS = 65

/** For how many days the audit is kept, unless for ever. */
export const AUDIT_DAYS = { least: 30, most: 36_500 }

/** A request with it is neither counted nor kept. */
export const TRY_HEADER = 'x-langur-try'

/** Keys that mean something else on the page Tag. */
export const PAGE_KEYS = ['f', 'h', 'n', 's', 'x', 'z'] as const

/** A letter that the page Tag leaves free, or a digit: digits without an owner go to tags without a key, in their order. */
export const TAG_KEY = new RegExp(`^(?![${PAGE_KEYS.join('')}])[a-z1-9]$`)

export const TAG_KEY_RULE = `key must be one character: a digit from 1 to 9, or a letter from a to z other than ${PAGE_KEYS.join(', ')}, which mean something else on the page Tag.`

export const TAG_DESCRIPTION_LENGTH = 500
