'use client'

import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/controls/button'
import { cx } from '@/components/ui/layout/cx'
import { Note } from './note'
import { SkeletonLines } from './skeleton'

type QueryViewProps<Data> = {
  query: Pick<UseQueryResult<Data>, 'data' | 'error' | 'isFetching' | 'isPlaceholderData'> & {
    refetch: () => unknown
  }
  /** What is loaded, for “Could not load the texts”. */
  what: string
  skeleton?: ReactNode
  isEmpty?: (data: Data) => boolean
  empty?: ReactNode
  className?: string
  children: (data: Data) => ReactNode
}

/**
 * Owns the states of a query: a skeleton while nothing is here, the old rows dimmed while others
 * are on their way, a message with “Try again” when it failed, and what to do when there is nothing.
 */
export function QueryView<Data>({
  query,
  what,
  skeleton,
  isEmpty,
  empty,
  className,
  children,
}: QueryViewProps<Data>) {
  const { data, error } = query
  if (data === undefined) {
    if (error) return <LoadFailure what={what} error={error} query={query} />
    return (
      <div role="status" aria-label={`Loading ${what}`} className={className}>
        {skeleton ?? <SkeletonLines />}
      </div>
    )
  }
  return (
    <div
      aria-busy={query.isPlaceholderData}
      className={cx('transition-opacity', query.isPlaceholderData && 'opacity-55', className)}
    >
      {error && <LoadFailure what={what} error={error} query={query} isStale />}
      {isEmpty?.(data) ? empty : children(data)}
    </div>
  )
}

type LoadFailureProps = {
  what: string
  error: Error
  query: { isFetching: boolean; refetch: () => unknown }
  /** Older data is still shown below. */
  isStale?: boolean
}

export function LoadFailure({ what, error, query, isStale = false }: LoadFailureProps) {
  return (
    <div role="alert">
      <Note tone="down" className="m-3">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <span className="min-w-0 flex-1">
            <b>{isStale ? `Could not refresh ${what}.` : `Could not load ${what}.`}</b>{' '}
            {error.message}
          </span>
          <Button
            size="sm"
            isPending={query.isFetching}
            pendingLabel="Trying…"
            onPress={() => {
              query.refetch()
            }}
          >
            Try again
          </Button>
        </div>
      </Note>
    </div>
  )
}
