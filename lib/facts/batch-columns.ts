import { type BatchColumn, batchColumns } from '@/lib/contracts/choices'

const NAMES: Record<BatchColumn, string[]> = {
  tag: ['tag'],
  confidence: ['confidence'],
  version: ['version'],
  runner_up: ['runner_up', 'runner_up_confidence'],
  known_words: ['known_words'],
}

/** Says in each row why it has no answer; always the last one. */
const PROBLEM = 'problem'

/** The names of what a batch adds, in their order: such that no column of the file is called so. */
export function addedNames(
  chosen: readonly BatchColumn[],
  columns: readonly { name: string }[],
): string[] {
  const taken = new Set(columns.map(({ name }) => name.trim().toLowerCase()))
  const wanted = batchColumns.filter((column) => chosen.includes(column))
  return [...wanted.flatMap((column) => NAMES[column]), PROBLEM].map((name) => free(name, taken))
}

function free(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name
  const own = `langur_${name}`
  for (let number = 1; ; number++) {
    const numbered = number === 1 ? own : `${own}_${number}`
    if (!taken.has(numbered)) return numbered
  }
}
