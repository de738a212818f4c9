'use client'

import type { ReactNode } from 'react'
import { Button } from './button'

type ShowMoreProps = {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown }
  className?: string
  /** What it says, unless it is “Show more”. */
  children?: ReactNode
}

/** Reads the next page of a list; gone once all of it is here. */
export function ShowMore({ query, className, children = 'Show more' }: ShowMoreProps) {
  if (!query.hasNextPage) return null
  return (
    <Button
      size="sm"
      className={className}
      isPending={query.isFetchingNextPage}
      pendingLabel="Loading…"
      onPress={() => {
        query.fetchNextPage()
      }}
    >
      {children}
    </Button>
  )
}
