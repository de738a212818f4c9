import { Button } from '@/components/ui/controls/button'
import { Skeleton } from '@/components/ui/feedback/skeleton'
import { SAMPLES_PAGE } from '@/lib/facts/list-pages'
import { count } from '@/lib/format/count'
import { pageOf } from './list-places'
import type { SampleList } from './use-sample-list'

type WaitingRowProps = {
  list: SampleList
  /** Its place in the list, from 0. */
  position: number
  columns: number
  /** The first row of its page in the list that is drawn: what has gone wrong is said once a page. */
  isFirst: boolean
}

/** As high as a row that is not here yet: a grey bar, or why its page did not come. */
export function WaitingRow({ list, position, columns, isFirst }: WaitingRowProps) {
  const failed = isFirst ? list.failureAt(position) : undefined
  if (!failed) {
    return (
      // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a table row without a tab index takes no focus.
      <tr aria-hidden="true" className="max-sm:h-26">
        <td colSpan={columns} data-stacked="full">
          <Skeleton className="w-3/5" />
        </td>
      </tr>
    )
  }
  const start = pageOf(position) * SAMPLES_PAGE
  const stop = Math.min(start + SAMPLES_PAGE, list.length)
  return (
    <tr className="max-sm:h-26">
      <td colSpan={columns} data-stacked="full">
        <span role="alert" className="flex items-center gap-x-4">
          <span className="line-clamp-2 min-w-0 flex-1 text-ink-2">
            <b className="text-ink">
              Could not load rows {count(start + 1)}–{count(stop)}.
            </b>{' '}
            {failed.error?.message}
          </span>
          <Button
            size="sm"
            isPending={failed.isFetching}
            pendingLabel="Trying…"
            onPress={() => {
              void failed.refetch()
            }}
          >
            Try again
          </Button>
        </span>
      </td>
    </tr>
  )
}
