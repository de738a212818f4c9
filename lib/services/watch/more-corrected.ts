import 'server-only'

/** Fewer corrections say nothing. */
const LEAST_WRONG = 10
/** As for drift: so many standard errors, and at least twice as often. */
const STANDARD_ERRORS = 4
const LEAST_FACTOR = 2

type Corrected = { wrong: number; texts: number }

/** Whether answers are corrected more often than those of the version before, beyond chance, as a sentence. */
export function moreCorrected(now: Corrected, before: Corrected): string[] {
  if (now.wrong < LEAST_WRONG || now.texts === 0 || before.texts === 0) return []
  const pooled = (now.wrong + before.wrong) / (now.texts + before.texts)
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / now.texts + 1 / before.texts))
  const [rate, was] = [now.wrong / now.texts, before.wrong / before.texts]
  if (rate < LEAST_FACTOR * was || rate - was <= STANDARD_ERRORS * error) return []
  return [
    `Feedback corrected ${percent(rate)} of its answers; of the version before ${percent(was)}.`,
  ]
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`
}
