import type { VersionKind } from '@/components/ui/marks/version-mark'
import type { Batch } from '@/lib/contracts/batch'
import type { Model } from '@/lib/contracts/model'
import { count } from '@/lib/format/count'
import { plural } from '@/lib/format/plural'

type Answering = { kind: VersionKind; number: number; isOld: boolean }

/** The version that answers a batch, and whether it is still the one that it was; null before it is known. */
export function answeringOf({ langur }: Model, batch: Batch): Answering | null {
  const number = batch.answering_version
  if (number === null) return null
  const isProduction = number === langur.production?.version
  const isSandbox = number === langur.sandbox?.number
  const wasProduction = batch.answered_by === 'production'
  // A version may be both: then it is what was asked for.
  const kind = isProduction && (wasProduction || !isSandbox) ? 'production' : 'sandbox'
  if (isProduction || isSandbox) return { kind, number, isOld: false }
  return { kind: wasProduction ? 'production' : 'sandbox', number, isOld: true }
}

/** “41,200 of 96,000 rows”; about how many there are where nobody has counted them. */
export function rowsSoFar({ progress, guess: { rows } }: Batch): string {
  const all = Math.max(rows.count, progress.rows)
  return `${count(progress.rows)} of ${rows.exact ? '' : 'about '}${plural('row', all)}`
}

/** What became of the rows, in a few words. */
export function outcomeOf({ state, progress, counts, error }: Batch): string {
  if (state === 'failed') return error ?? 'It failed.'
  const without = counts.empty + counts.unreadable
  const rest = without > 0 ? `, ${plural('row', without)} without an answer` : ''
  return `${state === 'cancelled' ? `Stopped at ${count(progress.rows)}` : 'Done'}${rest}`
}

/** How long it took, in milliseconds; null where it never ran. */
export function tookMs({ started, finished }: Batch): number | null {
  if (started === null || finished === null) return null
  return Math.max(0, Date.parse(finished) - Date.parse(started))
}
