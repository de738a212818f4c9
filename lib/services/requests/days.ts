import 'server-only'

const DAY_MS = 86_400_000

/** Days since 1970-01-01 UTC. */
export function dayOf(at: Date): number {
  return Math.floor(at.getTime() / DAY_MS)
}

/** `2025-09-30`. */
export function dayName(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}

/** The first day of the month (UTC) of a moment. */
export function monthStart(at: Date): number {
  return dayOf(new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), 1)))
}
