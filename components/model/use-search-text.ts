'use client'

import { useSearchParams } from 'next/navigation'
import { useCallback, useState } from 'react'

const NAME = 'q'

/** The search as it is typed; the address follows, so that a reload or a link finds the same. */
export function useSearchText(): [string, (search: string) => void] {
  const [search, setSearch] = useState(useSearchParams().get(NAME) ?? '')
  const change = useCallback((next: string) => {
    setSearch(next)
    const url = new URL(location.href)
    if (next === '') url.searchParams.delete(NAME)
    else url.searchParams.set(NAME, next)
    history.replaceState(null, '', url)
  }, [])
  return [search, change]
}
