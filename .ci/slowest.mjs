import { testsIn } from './tests-in.mjs'

/** The slowest tests of Vitest's and Playwright's reports, a line each, the slowest first. */
export function slowestOf(unit, journeys, most) {
  return testsIn(unit, journeys)
    .sort((a, b) => b.durationMs - a.durationMs)
    .slice(0, most)
    .map(
      ({ durationMs, file, name }) =>
        `${(durationMs / 1_000).toFixed(1).padStart(6)} s  ${file}: ${name}`,
    )
}
