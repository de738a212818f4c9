export type JsonObject = Record<string, unknown>

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The object that is written there; undefined when it is something else. */
export function parseObject(json: string): JsonObject | undefined {
  const value = parseJson(json)
  return isObject(value) ? value : undefined
}

export function parseJson(json: string): unknown {
  const value = parseStrictly(json)
  if (value !== undefined || !NO_NUMBER.test(json)) return value
  return parseStrictly(json.replace(STRING_OR_NO_NUMBER, nullForNoNumber))
}

function parseStrictly(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    // What a person wrote may be anything; undefined is no JSON value, so it says "not JSON" without doubt.
    return undefined
  }
}

/** What Python writes into JSON where a number is missing, and nobody else reads. */
const NO_NUMBER = /[:,[]\s*-?(?:NaN|Infinity)\s*[,}\]]/u
const STRING_OR_NO_NUMBER = /"(?:[^"\\]|\\.)*"|-?(?:NaN|Infinity)/gsu
const nullForNoNumber = (found: string) => (found.startsWith('"') ? found : 'null')

/** That such places are read as if nothing stood there. */
export function noNumberNotes(text: string): string[] {
  return NO_NUMBER.test(text)
    ? ['NaN and Infinity are no JSON, and are read as a missing value.']
    : []
}

/** A value as the cell of a table; undefined when it cannot stand in one. */
export function toCell(value: unknown): string | undefined {
  if (isNothing(value)) return ''
  if (typeof value === 'string') return value
  if (isScalar(value)) return String(value)
  const names = choicesIn(value) ?? value
  const scores = scoresIn(names)
  return isNameList(names) || scores ? JSON.stringify(scores ?? names) : undefined
}

/** As Label Studio writes several choices where one is a string: `{"choices": ["a", "b"]}`. */
function choicesIn(value: unknown): unknown {
  return isChoices(value) ? value.choices : undefined
}

export function isChoices(value: unknown): value is { choices: unknown } {
  return isObject(value) && Object.keys(value).length === 1 && value.choices !== undefined
}

/** As `toCell`, of what stands at a path; Label Studio writes each choice in a taxonomy as the list of what it is below. */
export function cellAt(path: string, value: unknown): string | undefined {
  if (!Array.isArray(value) || !/(?:^|\.)taxonomy$/u.test(path)) return toCell(value)
  return toCell(value.map((one) => (isNameList(one) ? one.join(' > ') : one)))
}

/** As `toCell`, for the column with the text: a list is a text only where it holds just one. */
export function toText(value: unknown): string | undefined {
  if (isNothing(value)) return ''
  if (isScalar(value)) return String(value)
  return Array.isArray(value) && value.length === 1 && isScalar(value[0])
    ? String(value[0])
    : undefined
}

/** Tags with what says whether they hold, as in `{"spam": 1, "ham": 0}`. */
export function isScores(value: unknown): value is Record<string, number | boolean> {
  if (!isObject(value)) return false
  const scores = Object.values(value)
  return scores.length > 0 && scores.every(isScore)
}

const SCORE_NAMES = new Set(['score', 'confidence', 'probability', 'prob'])

/** Tags with their scores, also as programs list them: `[{"label": "spam", "score": 0.9}]`. */
export function scoresIn(value: unknown): Record<string, number | boolean> | undefined {
  if (isScores(value)) return value
  if (!Array.isArray(value) || value.length === 0) return undefined
  const scores: Record<string, number | boolean> = {}
  for (const item of value) {
    const members = isObject(item) ? Object.entries(item) : []
    const name = members.find(([, said]) => typeof said === 'string')?.[1]
    const score = members.find(([key]) => SCORE_NAMES.has(key.toLowerCase()))?.[1]
    if (members.length !== 2 || typeof name !== 'string' || !isScore(score)) return undefined
    scores[name] = score
  }
  return scores
}

/** Nothing is said: null, an empty list, an empty object. */
export function isNothing(value: unknown): boolean {
  if (value === undefined || value === null) return true
  return typeof value === 'object' && Object.keys(value).length === 0
}

function isScore(value: unknown): value is number | boolean {
  return typeof value === 'boolean' || (typeof value === 'number' && value >= 0 && value <= 1)
}

function isScalar(value: unknown): value is string | number | boolean {
  if (typeof value === 'number') return !isInexact(value)
  return typeof value === 'string' || typeof value === 'boolean'
}

/** A whole number beyond 2^53 has lost its last digits, and one beyond 10^308 all: it is not what stands in the file. */
export function isInexact(value: number): boolean {
  return Number.isInteger(value) ? !Number.isSafeInteger(value) : !Number.isFinite(value)
}

function isNameList(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.every(isScalar)
}
