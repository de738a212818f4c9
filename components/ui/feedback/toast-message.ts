import type { ReactNode } from 'react'

export type ToastMessage = {
  title: ReactNode
  /** `production`: production changed; `error`: stays until it is closed. */
  kind?: 'done' | 'production' | 'error'
  action?: { label: string; onAction: () => void; shortcut?: string }
}
