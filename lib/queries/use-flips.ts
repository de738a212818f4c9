import { useInfiniteQuery } from '@tanstack/react-query'
import { itemsOf, namesOf, totalOf } from '@/lib/facts/list-pages'
import { type FlipFilter, flipsQuery } from './proofs'

export type FlipKind = FlipFilter['kind']

type FlipsWanted = {
  /** How many at a time. */
  limit: number
  /** False as long as it is not known whether there are any. */
  enabled?: boolean
}

/** The texts that only one of two versions got right, as far as they were read, and how many there are. */
export function useFlips(
  modelId: string,
  filter: FlipFilter,
  { limit, enabled = true }: FlipsWanted,
) {
  const query = useInfiniteQuery({ ...flipsQuery(modelId, filter, limit), enabled })
  const { data } = query
  return { query, flips: itemsOf(data), names: namesOf(data), total: totalOf(data) }
}
