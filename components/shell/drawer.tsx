'use client'

import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { IconButton } from '@/components/ui/controls/icon-button'

type DrawerProps = {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  children: ReactNode
}

/** The sidebar of phones, over the page. */
export function Drawer({ isOpen, onOpenChange, children }: DrawerProps) {
  return (
    <ModalOverlay
      isDismissable
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      className="fixed inset-0 z-40 bg-scrim data-entering:animate-appear data-exiting:animate-leave sm:hidden"
    >
      <Modal className="h-full w-70 max-w-full bg-canvas shadow-2 data-entering:animate-slide-in">
        <Dialog
          aria-label="Menu"
          // A way to the page that is open already leads nowhere, and closes it all the same.
          onClick={({ target }) => {
            if (target instanceof Element && target.closest('a')) onOpenChange(false)
          }}
          className="relative h-full overflow-auto outline-none"
        >
          <IconButton
            slot="close"
            label="Close menu"
            icon={<X />}
            isTooltipHidden
            className="absolute top-2 right-2"
          />
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
