import 'server-only'
import type { Connection } from '@/db/connection/database'
import type { AnalysisKind } from '@/lib/contracts/analysis'
import type { Parts, Question } from '@/lib/questions/question'

/** What a question is computed from, and how the computation tells how far it is. */
export type Asked<Input> = {
  db: Connection
  modelId: number
  input: Input
  /** 0..100 */
  progress: (percent: number) => void
}

/** How questions of a kind are computed, by their stored keys. */
export type Computation<Kind extends AnalysisKind> = {
  kind: Kind
  run: (key: string, about: Omit<Asked<unknown>, 'input'>) => Promise<unknown>
}

/** What `compute` throws as an AppError is told to people. */
export function computes<Kind extends AnalysisKind, Input extends Parts, Result>(
  { kind, inputOf, result }: Question<Kind, Input, Result>,
  compute: (asked: Asked<Input>) => Promise<Result>,
): Computation<Kind> {
  return {
    kind,
    async run(key, about) {
      const found = await compute({ ...about, input: inputOf(key) })
      // What could not be read afterwards would be asked for, and computed, again and again.
      result.parse(found)
      return found
    },
  }
}
