const DAY_MS = 86_400_000

/** The day so many days ago, such as 2026-03-01, in UTC. */
export function daysAgo(days: number): string {
  return new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10)
}

/** The time from a day so many days ago until now, in words. */
export function lastDays(days: number): string {
  return days === 1 ? 'Since yesterday' : `Last ${days} days`
}
