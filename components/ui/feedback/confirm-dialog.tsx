'use client'

import type { ReactNode } from 'react'
import { Button } from '@/components/ui/controls/button'
import type { ButtonVariant } from '@/components/ui/controls/button-style'
import { Dialog } from './dialog'
import { type Effect, Effects } from './effects'

type ConfirmDialogProps = {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  /** The question, for example “Delete the tag Refund?”. */
  title: string
  /** What happens, in a number a line. */
  effects?: readonly Effect[]
  /** Repeats the verb: “Keep v9”. */
  keepLabel: string
  /** Repeats the verb and the count: “Delete and move 214 texts”. */
  confirmLabel: string
  confirmIcon?: ReactNode
  confirmVariant?: Extract<ButtonVariant, 'danger' | 'production' | 'primary'>
  /** Why it cannot be confirmed yet. */
  disabledReason?: string | undefined
  isPending?: boolean
  onConfirm: () => void
  children: ReactNode
}

export function ConfirmDialog({
  isOpen,
  onOpenChange,
  title,
  effects = [],
  keepLabel,
  confirmLabel,
  confirmIcon,
  confirmVariant = 'danger',
  disabledReason,
  isPending = false,
  onConfirm,
  children,
}: ConfirmDialogProps) {
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      role="alertdialog"
      size={effects.length > 0 ? 'lg' : 'md'}
      title={title}
      actions={
        <>
          <Button slot="close" autoFocus>
            {keepLabel}
          </Button>
          <Button
            variant={confirmVariant}
            icon={confirmIcon}
            isPending={isPending}
            disabledReason={disabledReason}
            onPress={onConfirm}
          >
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
      {effects.length > 0 && <Effects effects={effects} />}
    </Dialog>
  )
}
