import type { FieldKind } from '@/lib/contracts/choices'
import { readQuery } from './search/search-query'

/** A field of which texts shall have such a value; as `field_values` keeps values, both ends of a range belong to it. */
export type FieldFilter = {
  fieldId: number
  kind: FieldKind
  equals?: string | number | undefined
  /** Part of a folded string. */
  contains?: string | undefined
  from?: string | number | undefined
  to?: string | number | undefined
}

export type ListFilter = {
  modelId: number
  q?: string | undefined
  tag?: number | undefined
  tagged?: boolean | undefined
  disagrees?: boolean | undefined
  /** Whether they have more than one tag. */
  several?: boolean | undefined
  /** Whether somebody judged that they fit no tag. */
  fits_no_tag?: boolean | undefined
  /** At least one of these tags; all of them; none of them. */
  tags_any?: readonly number[] | undefined
  tags_all?: readonly number[] | undefined
  tags_none?: readonly number[] | undefined
  /** Who said the newest of what is said of them now. */
  tagged_by?: string | undefined
  /** When: from the first moment on, and before the second. */
  taggedFrom?: Date | undefined
  taggedBefore?: Date | undefined
  addedFrom?: Date | undefined
  addedBefore?: Date | undefined
  source?: string | undefined
  /** What the sandbox is sure of, from 0 to 1, both ends included. */
  confidenceFrom?: number | undefined
  confidenceTo?: number | undefined
  promise?: boolean | undefined
  fields?: readonly FieldFilter[] | undefined
  /** None but these; all but these. */
  ids?: readonly number[] | undefined
  notIds?: readonly number[] | undefined
}

/** Where a list goes on: the last row that was shown, and what it is sorted by besides its id. */
export type SampleCursor = { id: number; key: number | string | null }

/** Whether something is to be searched for. */
export function isSearch({ q }: ListFilter): boolean {
  return q !== undefined && readQuery(q).length > 0
}
