'use client'

import { useSearchParams } from 'next/navigation'

type Params = Readonly<Record<string, string | number | null>>

/** The query of the address, and a way to change parts of it without asking the server for a page. */
export function useUrlParams() {
  const params = useSearchParams()

  /** Null takes a parameter out. Each change is a step that the browser’s back button undoes. */
  function change(part: Params) {
    const next = new URLSearchParams(params)
    for (const [name, value] of Object.entries(part)) {
      if (value === null) next.delete(name)
      else next.set(name, String(value))
    }
    const query = next.size > 0 ? `?${next}` : ''
    window.history.pushState(null, '', window.location.pathname + query)
  }

  return { params, change }
}

/** A whole number of the address; null when it is missing or something else. */
export function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null
}
