/** More steps than that hardly ever lead away from the best settings. */
const MOST = 40
/** How much longer a training takes than the average trial of a search, most of which are dropped early. */
const TRIALS_PER_TRAINING = 1.3

/** How many settings a search will get to, from how long the last training took; null before there was one. */
export function expectedTries(budgetSeconds: number, trainingMs: number | null): number | null {
  if (trainingMs === null) return null
  const tries = Math.round((TRIALS_PER_TRAINING * budgetSeconds * 1000) / Math.max(1, trainingMs))
  return Math.min(MOST, Math.max(2, tries))
}

/** “Tries about 24 combinations, about 1 minute”. */
export function triesSentence(budgetSeconds: number, trainingMs: number | null): string {
  const time =
    budgetSeconds < 60 ? `${budgetSeconds} seconds` : minutes(Math.round(budgetSeconds / 60))
  const tries = expectedTries(budgetSeconds, trainingMs)
  if (tries === null) return `Tries other settings for at most ${time}`
  const how = tries === MOST ? 'up to' : 'about'
  return `Tries ${how} ${tries} combinations, at most ${time}`
}

function minutes(count: number): string {
  return count === 1 ? '1 minute' : `${count} minutes`
}
