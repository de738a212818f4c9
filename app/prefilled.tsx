import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type ApiKey, pathOf } from '@/lib/queries/key'
import { readOnce } from './read-once'

type PrefilledProps = {
  /** Queries of lib/queries that the page shows first. */
  queries: readonly { queryKey: ApiKey; initialPageParam?: unknown }[]
  children: ReactNode
}

/** Sends the page with its data: what `children` query by these keys is there at once. What fails is left to the browser. */
export async function Prefilled({ queries, children }: PrefilledProps) {
  const client = new QueryClient()
  const fill = async (query: PrefilledProps['queries'][number]) => {
    const { status, value } = await readOnce(pathOf(query.queryKey))
    if (status !== 200) return
    const data = 'initialPageParam' in query ? { pages: [value], pageParams: [undefined] } : value
    client.setQueryData(query.queryKey, data)
  }
  await Promise.all(queries.map(fill))
  return <HydrationBoundary state={dehydrate(client)}>{children}</HydrationBoundary>
}
