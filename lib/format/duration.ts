import { plural } from './plural'

/** “1.9 ms”, “8 seconds”, “3 minutes”, “2 hours”: one unit, as people say it. */
export function duration(durationMs: number): string {
  if (durationMs < 10) return `${durationMs.toFixed(1)} ms`
  if (durationMs < 1000) return `${Math.round(durationMs)} ms`
  const seconds = Math.round(durationMs / 1000)
  if (seconds < 90) return plural('second', seconds)
  const minutes = Math.round(seconds / 60)
  if (minutes < 90) return plural('minute', minutes)
  return plural('hour', Math.round(minutes / 60))
}

/** “about 8 seconds left”. */
export function timeLeft(durationMs: number): string {
  return `about ${duration(Math.max(1000, durationMs))} left`
}

/** “0.083 ms”, “1.9 ms”: two digits, always the same unit, so that two can be compared at a glance. */
export function milliseconds(durationMs: number): string {
  return `${durationMs < 100 ? durationMs.toPrecision(2) : Math.round(durationMs)} ms`
}
