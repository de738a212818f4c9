import type { InfiniteData } from '@tanstack/react-query'
import type { Queue } from '@/lib/contracts/queue'

/** What was read of a queue, with some of its texts only. */
export function keepTexts(
  data: InfiniteData<Queue>,
  isKept: (id: number) => boolean,
): InfiniteData<Queue> {
  const pages = data.pages
    .map((page) => ({ ...page, items: page.items.filter(({ id }) => isKept(id)) }))
    .filter(({ items }) => items.length > 0)
  return { pages, pageParams: pages.map((_, position) => position) }
}
