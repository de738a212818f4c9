import 'server-only'
import type { StoredValue } from '@/db/samples/field-values'
import type { FieldKind } from '@/lib/contracts/choices'
import type { FieldValue } from '@/lib/contracts/field'
import { foldName } from '@/lib/contracts/fold-name'
import { isBlank } from '@/lib/contracts/is-blank'
import { FIELD_VALUE_LENGTH } from '@/lib/contracts/limits'
import { HALF, hasHalf } from '@/lib/format/half-character'

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i
const DATE =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/i
const HAS_ZONE = /(?:Z|[+-]\d{2}:?\d{2})$/i

const WANTED: Record<FieldKind, string> = {
  string: `at most ${FIELD_VALUE_LENGTH.toLocaleString('en')} characters`,
  number: 'a number',
  date: 'a date, such as 2026-11-18 or 2026-11-18T09:30Z',
}

type Field = { name: string; kind: FieldKind }

/** A value as it is kept; null for none, which is what blank strings are. Undefined when a field of this kind cannot have it. */
export function readValue(
  kind: FieldKind,
  given: FieldValue | null,
): StoredValue | null | undefined {
  if (given === null || (typeof given === 'string' && isBlank(given))) return null
  if (kind === 'string') return readString(String(given))
  if (kind === 'number') return readNumber(given)
  return readDate(given)
}

/** Why a field cannot have a value, as a sentence; undefined when it can. */
export function valueProblem({ name, kind }: Field, given: FieldValue | null): string | undefined {
  if (typeof given === 'number' && Number.isInteger(given) && !Number.isSafeInteger(given)) {
    return `the field “${name}” is given a number with more digits than can be kept, about ${given.toPrecision(3)}: send it as a string.`
  }
  if (typeof given === 'string' && hasHalf(given)) return `the value of the field “${name}” ${HALF}`
  if (readValue(kind, given) !== undefined) return undefined
  const shown = typeof given === 'string' ? `“${given.slice(0, 60)}”` : String(given)
  return `the field “${name}” takes ${WANTED[kind]}, and ${shown} is none of these.`
}

/** A kept value as it was given. */
export function toFieldValue(kind: FieldKind, { text, number }: StoredValue): FieldValue {
  return (kind === 'number' ? number : text) ?? ''
}

/** What a list of texts is compared by: folded strings, numbers, milliseconds. Undefined as in `readValue`. */
export function comparable(kind: FieldKind, given: FieldValue): string | number | undefined {
  const value = readValue(kind, given)
  return value?.folded ?? value?.number ?? undefined
}

/**
 * The kind of a field that has these values: numbers or dates only if all are. `isTyped`: strings that look like numbers are meant as
 * strings, as in JSON; otherwise they are numbers if nothing of them would be lost, as leading zeros would.
 */
export function guessKind(
  values: Iterable<FieldValue | null>,
  { isTyped }: { isTyped: boolean },
): FieldKind {
  let [isNumber, isDate, isSome] = [true, true, false]
  for (const value of values) {
    if (readValue('string', value) === null) continue
    isSome = true
    isNumber &&= typeof value === 'number' || (!isTyped && String(Number(value)) === value)
    isDate &&= readValue('date', value) !== undefined
    if (!isNumber && !isDate) return 'string'
  }
  if (!isSome) return 'string'
  return isNumber ? 'number' : 'date'
}

function readString(text: string): StoredValue | undefined {
  if (text.length > FIELD_VALUE_LENGTH) return undefined
  return { text, folded: foldName(text), number: null }
}

function readNumber(given: FieldValue): StoredValue | undefined {
  const text = String(given).trim()
  const number = typeof given === 'number' || NUMBER.test(text) ? Number(given) : Number.NaN
  return Number.isFinite(number) ? { text: null, folded: null, number } : undefined
}

/** Without a zone the time is that of Greenwich, so that it is the same on every machine. */
function readDate(given: FieldValue): StoredValue | undefined {
  const text = String(given).trim()
  const [, year, month, day] = DATE.exec(text) ?? []
  if (typeof given === 'number' || year === undefined) return undefined
  const iso = text.replace(' ', 'T').toUpperCase()
  const isDay = iso.length === 10
  const number = Date.parse(isDay || HAS_ZONE.test(iso) ? iso : `${iso}Z`)
  // 30 February would become a day of March.
  const own = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  const isReal = own.getUTCDate() === Number(day) && own.getUTCMonth() === Number(month) - 1
  return isReal && Number.isFinite(number) ? { text, folded: null, number } : undefined
}
