import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import type { List } from '@/lib/contracts/list'
import type { Sample } from '@/lib/contracts/sample'
import type { ApiKey } from './key'

type Pages = InfiniteData<List<Sample>>

/** Shows new tags in every list that is in the cache, until the lists are read again. */
export function changeListedTags(
  client: QueryClient,
  key: ApiKey,
  ids: ReadonlySet<number>,
  tags: number[],
): void {
  const change = (sample: Sample) =>
    ids.has(sample.id) ? { ...sample, tags, disagrees: disagrees(sample, tags) } : sample
  client.setQueriesData<Pages>(
    { queryKey: key },
    (data) =>
      data && {
        ...data,
        pages: data.pages.map((page) => ({ ...page, items: page.items.map(change) })),
      },
  )
}

function disagrees({ sandbox }: Sample, tags: readonly number[]): boolean {
  return sandbox !== null && tags.length > 0 && !sandbox.tags.every((tag) => tags.includes(tag))
}
