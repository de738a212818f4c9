import type { QueryClient } from '@tanstack/react-query'
import type { List } from '@/lib/contracts/list'
import type { Sample } from '@/lib/contracts/sample'
import type { ApiKey } from './key'

/** Shows new tags in every list that is in the cache, until the lists are read again. */
export function changeListedTags(
  client: QueryClient,
  key: ApiKey,
  ids: ReadonlySet<number>,
  tags: number[],
): void {
  const change = (sample: Sample) =>
    ids.has(sample.id)
      ? { ...sample, tags, fits_no_tag: false, disagrees: disagrees(sample, tags) }
      : sample
  client.setQueriesData<List<Sample>>(
    { queryKey: key },
    (page) => page && { ...page, items: page.items.map(change) },
  )
}

function disagrees({ sandbox }: Sample, tags: readonly number[]): boolean {
  return sandbox !== null && tags.length > 0 && !sandbox.tags.every((tag) => tags.includes(tag))
}
