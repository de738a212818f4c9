'use client'

import { useEffect, useRef } from 'react'
import type { QueueName } from '@/lib/contracts/choices'
import { freeQueue, holdQueue } from '@/lib/queries/queue'
import { tabName } from './tab-name'

/** Well before the ten minutes are over for which the server keeps a text. */
const RENEW_MS = 3 * 60_000

/** Keeps these texts from others while the page is open, and lets go of them when it is left. */
export function useHold(modelId: string, by: QueueName, sampleIds: readonly number[]): void {
  const held = useRef(sampleIds)
  useEffect(() => {
    held.current = sampleIds
  })

  useEffect(() => {
    const renew = () => {
      // A try that fails is followed by another: it is nothing to be told of.
      if (held.current.length > 0) holdQueue(modelId, by, tabName(), held.current).catch(() => {})
    }
    const free = () => {
      freeQueue(modelId, tabName()).catch(() => {})
    }
    const timer = setInterval(renew, RENEW_MS)
    window.addEventListener('pagehide', free)
    window.addEventListener('pageshow', renew)
    return () => {
      clearInterval(timer)
      window.removeEventListener('pagehide', free)
      window.removeEventListener('pageshow', renew)
      free()
    }
  }, [modelId, by])
}
