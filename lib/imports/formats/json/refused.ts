import { isObject, type JsonObject, scoresIn } from './values'

/** Flags under which programs keep what a person took back, passed over or did not choose. */
const REFUSED_WHEN_TRUE = ['was_cancelled', 'skipped', 'discarded', 'rejected', 'deleted']
const REFUSED_WHEN_FALSE = ['selected', 'checked', 'chosen', 'accepted', 'value']
const WORDS: Record<string, readonly string[]> = {
  answer: ['reject', 'ignore'],
  status: ['rejected', 'discarded', 'draft', 'skipped'],
}
const NAME = /^(?:label|name|tag|tag_name|category|class|class_name|displayname)$/iu
const SCORE = /^(?:score|confidence|probability|prob)$/iu
/** From here on a score counts as yes. */
const YES = 0.5

/** The entries of a list that count: not the cancelled annotations, discarded responses and labels that do not hold. */
export function withoutRefused(list: unknown[]): unknown[] {
  return list.filter((item) => !isObject(item) || !(isRefused(item) || isUnlikely(item, list)))
}

function isRefused(item: JsonObject): boolean {
  return (
    REFUSED_WHEN_TRUE.some((key) => item[key] === true) ||
    REFUSED_WHEN_FALSE.some((key) => item[key] === false || (key === 'value' && isZero(item))) ||
    Object.entries(WORDS).some(([key, words]) => words.includes(String(item[key]).toLowerCase()))
  )
}

/** `{"name": "spam", "value": 0}` */
function isZero(item: JsonObject): boolean {
  return item.value === 0 && Object.keys(item).some((key) => NAME.test(key))
}

/** One of several labels with their scores; a label alone is what somebody chose, however sure. */
function isUnlikely(item: JsonObject, list: unknown[]): boolean {
  const keys = Object.keys(item)
  const score = keys.find((key) => SCORE.test(key))
  if (list.length < 2 || score === undefined || !keys.some((key) => NAME.test(key))) return false
  const value = item[score]
  return typeof value === 'number' && value >= 0 && value < YES
}

/** Whether a list somewhere in it has entries that do not count; where scores are tags it goes without saying. */
export function hasRefused(value: unknown): boolean {
  if (scoresIn(value)) return false
  if (Array.isArray(value)) {
    return withoutRefused(value).length < value.length || value.some(hasRefused)
  }
  return isObject(value) && Object.values(value).some(hasRefused)
}
