'use client'

import { useSyncExternalStore } from 'react'
import { ToastQueue } from 'react-stately/useToastState'
import { late } from '@/components/ui/late/late'
import { useWasOpen } from '@/components/ui/late/use-was-open'
import type { ToastMessage } from './toast-message'

const SHOWN_MS = 6000

const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 1 })
const subscribe = (notify: () => void) => queue.subscribe(notify)
const hasToast = () => queue.visibleToasts.length > 0

const ToastRegion = late(() => import('./toast-region').then((file) => file.ToastRegion))

/** Says what happened at the bottom of the page, for six seconds. Returns a way to take it back. */
export function toast(message: ToastMessage): () => void {
  const key = queue.add(message, message.kind === 'error' ? {} : { timeout: SHOWN_MS })
  return () => queue.close(key)
}

/** Stands once in the root layout. */
export function Toasts() {
  const isOpen = useSyncExternalStore(subscribe, hasToast, () => false)
  return useWasOpen(isOpen) && <ToastRegion queue={queue} />
}
