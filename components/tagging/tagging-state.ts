import type { Disagreement } from '@/lib/contracts/disagreement'
import type { Step } from './step'
import type { QueuedText } from './use-queue'
import type { Deed } from './use-tagging'

/** What stands before a person who tags. */
export type TaggingState =
  | { is: 'text'; text: QueuedText }
  /** The next texts could not be read. */
  | { is: 'failed'; error: Error }
  | { is: 'reading' }
  /** Every text on which the versions disagree is tagged. */
  | { is: 'settled'; disagreement: Disagreement }
  /** Nothing is left but what was skipped, or what others have in hand. */
  | { is: 'end' }

type Done = Pick<Deed, 'tagged'>

type TaggingSoFar = {
  current: QueuedText | undefined
  query: { error: Error | null }
  isAtEnd: boolean
  held: number
  deeds: readonly Done[]
}

/** A text that is in sight stays, whatever happens to those behind it. */
export function stateOf(
  { current, query, isAtEnd, held, deeds }: TaggingSoFar,
  disagreement: Disagreement | null,
): TaggingState {
  if (current) return { is: 'text', text: current }
  if (query.error) return { is: 'failed', error: query.error }
  if (!isAtEnd) return { is: 'reading' }
  const isSettled = held === 0 && skippedOf(deeds) === 0
  return disagreement && isSettled ? { is: 'settled', disagreement } : { is: 'end' }
}

/** By how many texts the steps on their way are ahead of the server's count: of tagged ones, or of answered ones. */
export function stepsAhead(waiting: readonly Step[], isAnswerCounted: boolean): number {
  return waiting
    .filter(({ fitsNoTag, isSecond }) => !isSecond && (isAnswerCounted || !fitsNoTag))
    .reduce((sum, { kind }) => sum + (kind === 'tag' ? 1 : -1), 0)
}

/** How many texts were passed over. */
export function skippedOf(deeds: readonly Done[]): number {
  return deeds.filter(({ tagged }) => tagged === null).length
}
