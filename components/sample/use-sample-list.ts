'use client'

import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { itemsOf } from '@/lib/facts/list-pages'
import { samplesQuery } from '@/lib/queries/samples'
import { filterOf, type SampleView } from './sample-view'

/** The texts of a view as far as they are loaded. */
export function useSampleList(modelId: string, view: SampleView) {
  const query = useInfiniteQuery(samplesQuery(modelId, { ...filterOf(view), order: view.order }))
  const { data } = query
  const samples = useMemo(() => itemsOf(data), [data])
  const matches = data?.pages[0]?.count ?? { value: 0, exact: true }
  return { query, samples, matches }
}

export type SampleList = ReturnType<typeof useSampleList>
