'use client'

import { useEffect, useState } from 'react'
import { dayAndClock } from '@/lib/format/date'
import { relativeTime } from '@/lib/format/relative-time'

const MINUTE_MS = 60_000

/** “2 min ago”, kept up to date; the exact time is in the title. */
export function RelativeTime({ moment }: { moment: string }) {
  const [now, setNow] = useState(() => new Date())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), MINUTE_MS)
    return () => clearInterval(timer)
  }, [])
  // The server's clock and time zone are not the reader's: the browser's words win.
  return (
    <time dateTime={moment} title={dayAndClock(moment, now)} suppressHydrationWarning>
      {relativeTime(moment, now)}
    </time>
  )
}

/** “15 Nov, 14:22” in the reader's time zone. */
export function Moment({ moment }: { moment: string }) {
  return (
    <time dateTime={moment} suppressHydrationWarning>
      {dayAndClock(moment)}
    </time>
  )
}
