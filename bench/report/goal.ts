import { geometricMean } from './statistics'
import { type Goal, type Table, writeCell, writeTable } from './table'

/**
 * A mean ratio that must reach `least`, and the lowest one, which must not fall below `floor`. Ratios of processor time are only
 * told: they are what to look at while a machine is busy with something else.
 */
export function ratioGoal(
  figure: string,
  ratios: readonly number[],
  least: number,
  { floor = 0, byCpu = [] }: { floor?: number; byCpu?: readonly number[] } = {},
): Goal[] {
  if (ratios.length === 0) return []
  const [average, lowest] = [geometricMean(ratios), Math.min(...ratios)]
  const toReach = `≥ ${least} × on average${floor > 0 ? `, none below ${floor} ×` : ''}`
  const cpu = byCpu.length === 0 ? '' : `; by CPU ${writeCell(geometricMean(byCpu), 'ratio')}`
  const reached = `${writeCell(average, 'ratio')} (lowest ${writeCell(lowest, 'ratio')}${cpu})`
  return [{ figure, toReach, reached, isReached: average >= least && lowest >= floor }]
}

/** Numbers of which none may be larger than this; `show` writes one. */
export function limitGoal(
  figure: string,
  numbers: readonly number[],
  most: number,
  show: (number: number) => string,
): Goal[] {
  if (numbers.length === 0) return []
  const largest = Math.max(...numbers)
  return [
    { figure, toReach: `≤ ${show(most)}`, reached: show(largest), isReached: largest <= most },
  ]
}

export function writeGoals(goals: readonly Goal[]): string {
  const table: Table = {
    title: 'To reach',
    columns: ['figure', 'to reach', 'measured', 'reached'].map((name) => ({ name, unit: 'text' })),
    rows: goals.map(({ figure, toReach, reached, isReached }) => [
      ...[figure, toReach, reached, isReached ? 'yes' : 'no'],
    ]),
    notes: [],
    goals: [],
  }
  return writeTable(table)
}
