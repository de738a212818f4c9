'use client'

import { useSearchParams } from 'next/navigation'
import { useMemo } from 'react'
import { changeView, readView, type SampleView, viewAddress } from './sample-view'

/** The view that the address tells, and a way to change both without asking the server for a page. */
export function useSampleView() {
  const params = useSearchParams()
  const view = useMemo(() => readView(new URLSearchParams(params)), [params])

  function change(part: Partial<SampleView>) {
    const address = window.location.pathname + viewAddress(changeView(view, part))
    const isTyping = part.q !== undefined
    if (isTyping) window.history.replaceState(null, '', address)
    else window.history.pushState(null, '', address)
  }

  return { view, change }
}
