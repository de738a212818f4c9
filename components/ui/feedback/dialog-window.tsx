'use client'

import type { ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay, type ModalOverlayProps } from 'react-aria-components/Modal'
import { cx } from '@/components/ui/layout/cx'

export type DialogProps = Pick<
  ModalOverlayProps,
  'isOpen' | 'onOpenChange' | 'isKeyboardDismissDisabled'
> & {
  title: ReactNode
  /** `alertdialog` for questions that must be answered: a click beside it does not close it. */
  role?: 'dialog' | 'alertdialog'
  size?: 'md' | 'lg' | 'xl'
  /** Buttons, the one that does it last. */
  actions?: ReactNode
  children: ReactNode
}

const SIZES = { md: 'sm:w-110', lg: 'sm:w-130', xl: 'sm:w-180' } as const

/** What an open dialog is made of. Centred; on phones it sits at the bottom of the screen. */
export function DialogWindow({
  title,
  role = 'dialog',
  size = 'md',
  actions,
  children,
  ...rest
}: DialogProps) {
  return (
    <ModalOverlay
      {...rest}
      isDismissable={role === 'dialog' && !rest.isKeyboardDismissDisabled}
      className="fixed inset-0 z-40 grid place-items-center overflow-auto bg-scrim p-6 data-entering:animate-appear data-exiting:animate-leave max-sm:place-items-end max-sm:p-3"
    >
      <Modal
        // On phones messages make room for it: its buttons are where they come up.
        data-dialog
        className={cx(
          'max-w-full rounded-xl bg-raised shadow-2 data-entering:animate-rise max-sm:w-full',
          SIZES[size],
        )}
      >
        <AriaDialog role={role} className="px-5 pt-5 pb-4 outline-none max-sm:px-4">
          <Heading slot="title" className="mb-1 text-dialog text-pretty">
            {title}
          </Heading>
          <div className="text-ink-2">{children}</div>
          {actions && (
            <div className="mt-5 flex flex-wrap justify-end gap-2 max-sm:[&>*]:flex-1">
              {actions}
            </div>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
