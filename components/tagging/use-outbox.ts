'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import type { Outbox, OutboxState } from './outbox'
import { outboxOf } from './outbox-of'

const SILENT: OutboxState = {
  waiting: [],
  sendingId: null,
  refused: [],
  met: [],
  trouble: null,
  savedCount: 0,
}
const none = () => () => undefined

/** The outbox and what is in it now; null while the server draws the page. */
export function useOutbox(modelId: string): { outbox: Outbox | null; state: OutboxState } {
  const client = useQueryClient()
  const outbox = typeof window === 'undefined' ? null : outboxOf(client, modelId)
  const state = useSyncExternalStore(
    outbox?.subscribe ?? none,
    outbox?.getState ?? (() => SILENT),
    () => SILENT,
  )
  return { outbox, state }
}
