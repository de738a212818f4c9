/** The slowest of them, a line each, the slowest first. */
export function slowestOf(tests, most) {
  return tests
    .toSorted((a, b) => b.durationMs - a.durationMs)
    .slice(0, most)
    .map(
      ({ durationMs, file, name }) =>
        `${(durationMs / 1_000).toFixed(1).padStart(6)} s  ${file}: ${name}`,
    )
}
