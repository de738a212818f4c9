'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/controls/button'
import { Note } from '@/components/ui/feedback/note'
import { showReference } from './show-reference'

type State = 'loading' | 'shown' | 'failed'

/** Where Swagger UI draws. Its code comes with this page only. */
export function Reference() {
  const place = useRef<HTMLDivElement>(null)
  const [state, setState] = useState<State>('loading')
  const [attempt, setAttempt] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is another start.
  useEffect(() => {
    let isGone = false
    const become = (next: State) => {
      if (!isGone) setState(next)
    }
    if (place.current) {
      showReference(place.current).then(
        () => become('shown'),
        () => become('failed'),
      )
    }
    return () => {
      isGone = true
    }
  }, [attempt])

  return (
    <>
      {state === 'loading' && (
        <p role="status" aria-label="Loading the reference" className="text-ink-2">
          Loading the reference…
        </p>
      )}
      {state === 'failed' && (
        <Note tone="down">
          The reference could not be loaded.{' '}
          <Button
            size="sm"
            onPress={() => {
              setState('loading')
              setAttempt(attempt + 1)
            }}
          >
            Try again
          </Button>
        </Note>
      )}
      <div ref={place} className="langur-reference min-h-screen" />
    </>
  )
}
