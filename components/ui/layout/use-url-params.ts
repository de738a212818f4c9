'use client'

import { useSearchParams } from 'next/navigation'

type Params = Readonly<Record<string, string | number | null>>

/** The query of the address, and a way to change parts of it without asking the server for a page. */
export function useUrlParams() {
  const params = useSearchParams()

  /** Null takes a parameter out. Each change is a step that the browser’s back button undoes; typing is none. */
  function change(part: Params, { isTyping = false } = {}) {
    const next = new URLSearchParams(params)
    for (const [name, value] of Object.entries(part)) {
      if (value === null) next.delete(name)
      else next.set(name, String(value))
    }
    const address = window.location.pathname + (next.size > 0 ? `?${next}` : '')
    if (isTyping) window.history.replaceState(null, '', address)
    else window.history.pushState(null, '', address)
  }

  return { params, change }
}

/** A whole number of the address; null when it is missing or something else. */
export function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null
}
