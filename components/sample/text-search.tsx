'use client'

import { useEffect, useRef, useState } from 'react'
import { SearchField } from '@/components/ui/controls/search-field'
import { useKeys } from '@/components/ui/keys/use-keys'

type TextSearchProps = { q: string; onSearch: (q: string) => void }

const TYPING_PAUSE_MS = 200

/** Searches while one types, a moment after the last letter. The slash key brings the cursor here. */
export function TextSearch({ q, onSearch }: TextSearchProps) {
  const box = useRef<HTMLDivElement>(null)
  const [typed, setTyped] = useState(q)
  const [sent, setSent] = useState(q)
  const [seen, setSeen] = useState(q)
  if (seen !== q) {
    setSeen(q)
    // Not by typing: a link, the way back, “Show all texts”.
    if (q !== sent) setTyped(q)
  }

  useEffect(() => {
    if (typed === q) return
    const timer = setTimeout(() => {
      setSent(typed)
      onSearch(typed)
    }, TYPING_PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed, q, onSearch])

  useKeys({ '/': () => box.current?.querySelector('input')?.focus() })

  return (
    <div ref={box} className="w-60 flex-none max-2xl:w-44 max-sm:w-full">
      <SearchField label="Search texts" shortcut="/" value={typed} onChange={setTyped} />
    </div>
  )
}
