import { Button } from '@/components/ui/controls/button'
import { SkeletonRows } from '@/components/ui/feedback/skeleton'
import type { SampleList } from './use-sample-list'

type LoadMoreProps = { query: SampleList['query']; columns: number }

/** Stands where the next rows will be: grey bars, or why they did not come. */
export function LoadMore({ query, columns }: LoadMoreProps) {
  if (!query.isFetchNextPageError) return <SkeletonRows rows={1} columns={columns} />
  return (
    <tr>
      <td colSpan={columns} data-stacked="full">
        <span role="alert" className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
          <span className="min-w-0 flex-1 text-ink-2">
            <b className="text-ink">Could not load more texts.</b> {query.error?.message} Your
            filter and selection are kept.
          </span>
          <Button
            size="sm"
            isPending={query.isFetchingNextPage}
            pendingLabel="Trying…"
            onPress={() => {
              void query.fetchNextPage()
            }}
          >
            Try again
          </Button>
        </span>
      </td>
    </tr>
  )
}
