import 'server-only'
import { invalidField } from '@/lib/errors'

/** A cursor that is one number; undefined at the beginning of a list. */
export function cursorNumber(after: string | undefined): number | undefined {
  if (after === undefined) return undefined
  if (!/^\d{1,15}$/.test(after)) throw badCursor(after)
  return Number(after)
}

export function badCursor(after: string) {
  return invalidField('after', 'after must be the `next` of an earlier answer.', after)
}
