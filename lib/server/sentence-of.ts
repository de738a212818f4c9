import { faultAt, type Place } from '@/db/connection/fault-at'

/** What a program says that ends by an error: mostly a person can mend it, so the sentence says more than the stack. */
export function sentenceOf(error: unknown, place?: Place, ...folders: string[]): string {
  const fault = place && faultAt(place, error, ...folders)
  if (fault) return fault.message
  return error instanceof Error ? error.message : String(error)
}
