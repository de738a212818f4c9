import type { NumberKind } from './number-kinds'

const DAY_MS = 86_400_000
/** The day before the first one, and that of old Macs. */
const EPOCH = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)
/** Excel counts a 29 February 1900 that never was: below it, days are one later. */
const FIRST_TRUE_DAY = 61
/** So many digits a spreadsheet shows; what a computer adds behind them is rounding. */
const DIGITS = 15

/** A number as the spreadsheet means it: dates and times in ISO 8601, others in as many digits as it shows at most. */
export function numberInWords(
  stored: string,
  kind: NumberKind | undefined,
  is1904: boolean,
): string {
  const value = Number(stored)
  if (stored.trim() === '' || !Number.isFinite(value)) return stored
  switch (kind?.kind) {
    case 'date':
      return value < 0 ? plain(value) : dateOf(value, is1904)
    case 'time':
      // A time with a day is a moment, of which the format shows only a part.
      return value < 0 || value >= 1 ? dateOf(value, is1904) : clock(Math.round(value * 86_400))
    case 'elapsed':
      return elapsed(Math.round(value * 86_400))
    case 'zeros':
      return Number.isInteger(value) && value >= 0
        ? String(value).padStart(kind.digits, '0')
        : plain(value)
    default:
      return plain(value)
  }
}

function plain(value: number): string {
  const rounded = Number(value.toPrecision(DIGITS))
  // 1e+21 and beyond are written with all their digits, as ids are.
  return Math.abs(rounded) >= 1e21 ? BigInt(rounded).toString() : String(rounded)
}

function dateOf(value: number, is1904: boolean): string {
  const days = is1904 || value >= FIRST_TRUE_DAY ? value : value + 1
  const seconds = Math.round(days * 86_400)
  const moment = new Date((is1904 ? EPOCH_1904 : EPOCH) + seconds * 1000)
  if (Number.isNaN(moment.getTime())) return plain(value)
  const text = moment.toISOString()
  return moment.getTime() % DAY_MS === 0 ? text.slice(0, 10) : text.slice(0, 19)
}

function clock(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(11, 19)
}

/** “27:30:00”, beyond a day as well. */
function elapsed(seconds: number): string {
  const sign = seconds < 0 ? '-' : ''
  const all = Math.abs(seconds)
  const parts = [Math.floor(all / 3600), Math.floor(all / 60) % 60, all % 60]
  return sign + parts.map((part) => String(part).padStart(2, '0')).join(':')
}
