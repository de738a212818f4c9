'use client'

import { Check, TriangleAlert, X } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  UNSTABLE_Toast as AriaToast,
  Text,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components'
import { Button } from '@/components/ui/controls/button'
import { IconButton } from '@/components/ui/controls/icon-button'
import { cx } from '@/components/ui/layout/cx'
import { VersionMark } from '@/components/ui/marks/version-mark'

export type ToastMessage = {
  title: ReactNode
  /** `production`: production changed; `error`: stays until it is closed. */
  kind?: 'done' | 'production' | 'error'
  action?: { label: string; onAction: () => void; shortcut?: string }
}

const SHOWN_MS = 6000

const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 1 })

/** Says what happened at the bottom of the page, for six seconds. Returns a way to take it back. */
export function toast(message: ToastMessage): () => void {
  const key = queue.add(message, message.kind === 'error' ? {} : { timeout: SHOWN_MS })
  return () => queue.close(key)
}

const ICONS = {
  done: <Check />,
  production: <VersionMark version="production" />,
  error: <TriangleAlert className="text-down" />,
}

/** Stands once in the root layout. */
export function Toasts() {
  return (
    <ToastRegion
      queue={queue}
      aria-label="Messages"
      className="pointer-events-none fixed inset-x-2 bottom-6 z-50 flex justify-center outline-none lg:left-56 max-sm:bottom-3 max-sm:[body:has([data-bulk-bar])_&]:bottom-20 max-sm:[body:has([data-dialog])_&]:top-3 max-sm:[body:has([data-dialog])_&]:bottom-auto"
    >
      {({ toast: shown }) => (
        <AriaToast
          toast={shown}
          className={cx(
            'pointer-events-auto flex min-h-11 max-w-full items-center gap-3 rounded-lg bg-raised py-1.5 pr-2 pl-3.5 shadow-2',
            // The version is on its way to production first.
            shown.content.kind === 'production' ? 'animate-rise-late' : 'animate-rise',
          )}
        >
          <ToastContent className="flex min-w-0 items-center gap-3">
            {ICONS[shown.content.kind ?? 'done']}
            <Text slot="title" className="min-w-0">
              {shown.content.title}
            </Text>
          </ToastContent>
          <ToastButton message={shown.content} close={() => queue.close(shown.key)} />
        </AriaToast>
      )}
    </ToastRegion>
  )
}

function ToastButton({ message, close }: { message: ToastMessage; close: () => void }) {
  const { action } = message
  return (
    <>
      {action && (
        <Button
          variant="ghost"
          size="sm"
          shortcut={action.shortcut}
          // A press with the mouse leaves the focus where the person works.
          preventFocusOnPress
          onPress={() => {
            close()
            action.onAction()
          }}
        >
          {action.label}
        </Button>
      )}
      {(message.kind === 'error' || !action) && (
        <IconButton
          label="Close"
          icon={<X />}
          size="sm"
          isTooltipHidden
          preventFocusOnPress
          onPress={close}
        />
      )}
    </>
  )
}
