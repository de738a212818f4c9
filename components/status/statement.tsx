'use client'

import { useState } from 'react'
import { TextButton } from '@/components/ui/controls/text-button'
import { cx } from '@/components/ui/layout/cx'

/** What two lines of a phone hold at most: a shorter statement is never clipped. */
const SHORT = 160

/** A statement, of which phones show the beginning until the rest is asked for. */
export function Statement({ sql }: { sql: string }) {
  const [isWhole, setWhole] = useState(false)
  const isLong = sql.length > SHORT
  return (
    <div className="mt-1 text-small">
      <code className={cx('block wrap-anywhere', isLong && !isWhole && 'max-sm:line-clamp-2')}>
        {sql}
      </code>
      {isLong && (
        <TextButton
          className="mt-1 sm:hidden"
          aria-expanded={isWhole}
          onPress={() => setWhole(!isWhole)}
        >
          {isWhole ? 'Show less of it' : 'Show all of it'}
        </TextButton>
      )}
    </div>
  )
}
