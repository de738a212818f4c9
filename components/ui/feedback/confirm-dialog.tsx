'use client'

import type { ReactNode } from 'react'
import { Button } from '@/components/ui/controls/button'
import type { ButtonVariant } from '@/components/ui/controls/button-style'
import { type Consequence, Consequences } from './consequences'
import { Dialog } from './dialog'

type ConfirmDialogProps = {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  /** The question, for example “Delete the tag Refund?”. */
  title: string
  /** What happens, in a number a line. */
  consequences?: readonly Consequence[]
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
  consequences = [],
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
      size={consequences.length > 0 ? 'lg' : 'md'}
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
      {consequences.length > 0 && <Consequences consequences={consequences} />}
    </Dialog>
  )
}
