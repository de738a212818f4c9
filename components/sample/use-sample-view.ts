'use client'

import { useSearchParams } from 'next/navigation'
import { useMemo } from 'react'
import { changeView, readView, type SampleView, viewAddress } from '@/lib/facts/sample-view'

/** The view that the address tells, and ways to change both without asking the server for a page. */
export function useSampleView() {
  const params = useSearchParams()
  const view = useMemo(() => readView(new URLSearchParams(params)), [params])

  function change(part: Partial<SampleView>) {
    // The address is ahead of the last render when two changes follow at once.
    const { pathname, search } = window.location
    const now = readView(new URLSearchParams(search))
    const address = pathname + viewAddress(changeView(now, part))
    const isTyping = part.q !== undefined
    if (isTyping) window.history.replaceState(null, '', address)
    else window.history.pushState(null, '', address)
  }

  /** Shows a saved view: what stands after the ? of its address. */
  function open(query: string) {
    const address = viewAddress(readView(new URLSearchParams(query)))
    window.history.pushState(null, '', window.location.pathname + address)
  }

  return { view, change, open }
}
