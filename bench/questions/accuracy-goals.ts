import { columnNumbers } from '@/bench/report/column-numbers'
import { limitGoal } from '@/bench/report/goal'
import { mean } from '@/bench/report/statistics'
import { type Cell, type Column, type Goal, writeCell } from '@/bench/report/table'

/** From so many training texts on, a calibration error above 0.02 is not chance. */
export const LEAST_TEXTS = 5000

export type Judged = {
  readonly row: Cell[]
  readonly trainTexts: number
  readonly testTexts: number
}

/** Each algorithm is judged beside its own peer, and the SVM beside fastText. */
export function accuracyGoals(columns: readonly Column[], judged: readonly Judged[]): Goal[] {
  const large = judged.filter(({ trainTexts }) => trainTexts >= LEAST_TEXTS)
  const errors = columnNumbers(
    columns,
    large.map(({ row }) => row),
    'its calibration error',
  )
  return [
    ...(['svm', 'nb'] as const).flatMap((algorithm) => {
      const own = judged.filter(({ row }) => row[1] === algorithm)
      return [
        ...notBelow(`accuracy, ${algorithm}`, columns, own, 'points'),
        ...notBelow(`macro F1, ${algorithm}`, columns, own, 'F1 points'),
      ]
    }),
    ...notBelow('accuracy beside fastText', columns, judged, 'points to fastText'),
    ...limitGoal('calibration error, out of fold', errors, 0.02, (error) => error.toFixed(3)),
  ]
}

/** Above the peer on average, and on no set further below than one standard error of an accuracy. */
function notBelow(
  figure: string,
  columns: readonly Column[],
  judged: readonly Judged[],
  column: string,
): Goal[] {
  const sets = judged.flatMap(({ row, testTexts }) =>
    columnNumbers(columns, [row], column).map((points) => {
      const [share = 0] = columnNumbers(columns, [row], 'accuracy')
      return { points, noise: Math.sqrt((share * (1 - share)) / testTexts) }
    }),
  )
  if (sets.length === 0) return []
  const average = mean(sets.map(({ points }) => points))
  const lowest = Math.min(...sets.map(({ points }) => points))
  const below = sets.filter(({ points, noise }) => points < -noise).length
  const show = (points: number) => writeCell(points, 'difference')
  return [
    {
      figure,
      toReach: '> 0 points on average, no set below by more than its standard error',
      reached: `${show(average)} (lowest ${show(lowest)}; ${below} of ${sets.length} sets below)`,
      isReached: average > 0 && below === 0,
    },
  ]
}
