'use client'

import { useEffect, useState } from 'react'
import { count } from '@/lib/format/count'

const MINUTE_MS = 60_000
/** The clock is read this often. */
const TICK_MS = 10_000

/** How many texts in how many minutes. */
export function TaggingPace({ tagged }: { tagged: number }) {
  const [start] = useState(() => Date.now())
  const [now, setNow] = useState(start)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  const minutes = (now - start) / MINUTE_MS
  return (
    <p className="mt-auto flex justify-between px-6 py-5 text-small text-ink-2 [&_b]:text-ink">
      <span>
        <b>{count(tagged)}</b> tagged
      </span>
      <span>
        <b>{Math.floor(minutes)}</b> min
      </span>
      <span>{minutes >= 1 && <PerMinute texts={tagged / minutes} />}</span>
    </p>
  )
}

function PerMinute({ texts }: { texts: number }) {
  return (
    <>
      <b>{texts.toFixed(1)}</b> a minute
    </>
  )
}
