/** How many cells most rows have. */
export function commonWidth(rows: readonly string[][]): number {
  const counts = new Map<number, number>()
  for (const row of rows) counts.set(row.length, (counts.get(row.length) ?? 0) + 1)
  const [best] = [...counts].sort(([, a], [, b]) => b - a)
  return best ? best[0] : 0
}
