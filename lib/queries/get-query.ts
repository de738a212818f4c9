import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { List } from '@/lib/contracts/list'
import { api } from './api'
import type { ApiKey } from './key'

/** A GET whose key is its path, so that the server can fill the cache by the key alone. */
export function getQuery<Answer>(key: ApiKey) {
  return queryOptions({
    queryKey: key,
    queryFn: ({ signal }) => api<Answer>('GET', key, { signal }),
  })
}

/** A list read page by page. The key must not be used by `getQuery` as well: the cached shapes differ. */
export function getPages<Item>(key: ApiKey) {
  return infiniteQueryOptions({
    queryKey: key,
    queryFn: ({ pageParam, signal }) =>
      api<List<Item>>('GET', [...key, { after: pageParam }], { signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  })
}
