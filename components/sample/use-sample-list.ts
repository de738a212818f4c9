'use client'

import { keepPreviousData, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Sample } from '@/lib/contracts/sample'
import { SAMPLES_PAGE } from '@/lib/facts/list-pages'
import { questionOf, type SampleView, viewAddress } from '@/lib/facts/sample-view'
import { samplesQuery } from '@/lib/queries/samples'
import { endsEarly, listLength, pageOf, pagesAround } from './list-places'
import { useRowWindow } from './use-row-window'

/** The texts of a view: the list has all their rows, and reads the pages that are in sight. */
export function useSampleList(modelId: string, view: SampleView) {
  const client = useQueryClient()
  const asked = questionOf(view)
  const queryOf = (page: number) => samplesQuery(modelId, asked, page)
  const first = useQuery({ ...queryOf(0), placeholderData: keepPreviousData })
  const matches = first.data?.count ?? { value: 0, exact: true }

  const name = viewAddress(view)
  const [reached, setReached] = useState({ name, rows: 0 })
  const reachedRows = reached.name === name ? reached.rows : 0
  const length = listLength(matches, reachedRows, asked.q !== undefined)
  const rowWindow = useRowWindow(length)

  const numbers = pagesAround(rowWindow.rows.at(0)?.index, rowWindow.rows.at(-1)?.index, length)
  const pages = useQueries({ queries: numbers.map(queryOf) })
  const readPages = new Map(numbers.map((number, index) => [number, pages[index]]))
  const pageAt = (number: number) => (number === 0 ? first : readPages.get(number))

  // Of a list whose end nobody knows, each page that is followed by another leads further.
  const last = Math.max(0, ...numbers)
  const isFollowed = pageAt(last)?.data?.next
  const end = (last + 1) * SAMPLES_PAGE + (isFollowed ? SAMPLES_PAGE : 0)
  if (isFollowed && !matches.exact && end > Math.max(length, reachedRows)) {
    setReached({ name, rows: end })
  }

  const loaded = [0, ...numbers].flatMap((number) =>
    (pageAt(number)?.data?.items ?? []).map((sample, index) => ({
      sample,
      position: number * SAMPLES_PAGE + index,
    })),
  )

  return {
    query: first,
    matches,
    /** Rows of the list, loaded or not. */
    length,
    endsEarly: endsEarly(matches, length, asked.q !== undefined),
    rowWindow,
    /** The ids that are here, in the order of the list. */
    loadedIds: loaded.map(({ sample }) => sample.id),
    at(position: number): Sample | undefined {
      return pageAt(pageOf(position))?.data?.items[position % SAMPLES_PAGE]
    },
    /** Where a text stands; undefined when it is not here. */
    positionOf(id: number): number | undefined {
      return loaded.find(({ sample }) => sample.id === id)?.position
    },
    /** The query of a page that could not be read. */
    failureAt(position: number) {
      const query = pageAt(pageOf(position))
      return query?.isError ? query : undefined
    },
    /** The ids of all rows from one to another, both included, read where they are not here. */
    async idsBetween(from: number, to: number): Promise<number[]> {
      const [start, stop] = from < to ? [from, to] : [to, from]
      const needed = Array.from({ length: pageOf(stop) - pageOf(start) + 1 }, (_, index) =>
        client.fetchQuery(queryOf(pageOf(start) + index)),
      )
      const rows = (await Promise.all(needed)).flatMap(({ items }) => items)
      const skipped = pageOf(start) * SAMPLES_PAGE
      return rows.slice(start - skipped, stop + 1 - skipped).map(({ id }) => id)
    },
  }
}

export type SampleList = ReturnType<typeof useSampleList>
