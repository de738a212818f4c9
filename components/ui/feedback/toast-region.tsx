'use client'

import { Check, TriangleAlert, X } from 'lucide-react'
import { Text } from 'react-aria-components/Text'
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastRegion as AriaToastRegion,
  UNSTABLE_ToastContent as ToastContent,
} from 'react-aria-components/Toast'
import type { ToastQueue } from 'react-stately/useToastState'
import { Button } from '@/components/ui/controls/button'
import { IconButton } from '@/components/ui/controls/icon-button'
import { cx } from '@/components/ui/layout/cx'
import { VersionMark } from '@/components/ui/marks/version-mark'
import type { ToastMessage } from './toast-message'

const ICONS = {
  done: <Check />,
  production: <VersionMark version="production" />,
  error: <TriangleAlert className="text-down" />,
}

/** Where messages stand, one at a time. */
export function ToastRegion({ queue }: { queue: ToastQueue<ToastMessage> }) {
  return (
    <AriaToastRegion
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
    </AriaToastRegion>
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
