import { relative } from 'node:path'

/** The slowest tests of Vitest's and Playwright's reports, a line each, the slowest first. */
export function slowestOf(unit, journeys, most) {
  const tests = [...unitTests(unit), ...journeys.suites.flatMap(journeysIn)]
  return tests
    .sort((a, b) => b.durationMs - a.durationMs)
    .slice(0, most)
    .map(
      ({ durationMs, file, name }) =>
        `${(durationMs / 1_000).toFixed(1).padStart(6)} s  ${file}: ${name}`,
    )
}

function unitTests({ testResults }) {
  return testResults.flatMap(({ name: path, assertionResults }) =>
    assertionResults.map(({ duration, fullName }) => ({
      durationMs: duration ?? 0,
      file: relative(process.cwd(), path),
      name: fullName,
    })),
  )
}

function journeysIn({ suites = [], specs = [] }) {
  const own = specs.map(({ title, file, tests }) => ({
    durationMs: tests
      .flatMap(({ results }) => results)
      .reduce((sum, { duration }) => sum + duration, 0),
    file: `e2e/${file}`,
    name: title,
  }))
  return [...own, ...suites.flatMap(journeysIn)]
}
