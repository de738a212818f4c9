'use client'

import { late } from '@/components/ui/late/late'
import { useWasOpen } from '@/components/ui/late/use-was-open'
import type { DialogProps } from './dialog-window'

const DialogWindow = late(() => import('./dialog-window').then((file) => file.DialogWindow))

/** Centred; on phones it sits at the bottom of the screen. */
export function Dialog(props: DialogProps) {
  return useWasOpen(props.isOpen) && <DialogWindow {...props} />
}
