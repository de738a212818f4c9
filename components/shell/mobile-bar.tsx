'use client'

import { Menu as MenuIcon, X } from 'lucide-react'
import { usePathname } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import { IconButton } from '@/components/ui/controls/icon-button'
import { CommandButton } from './command-button'
import { ThemeToggle } from './theme-toggle'

type MobileBarProps = {
  /** The model's name, or “Langur”. */
  title: string
  sidebar: ReactNode
}

/** The bar of phones, with the sidebar in a drawer. */
export function MobileBar({ title, sidebar }: MobileBarProps) {
  const path = usePathname()
  // Remembering where it was opened closes the drawer by itself when one goes elsewhere.
  const [openedAt, setOpenedAt] = useState<string | null>(null)
  return (
    <div className="flex h-full items-center gap-1 px-2">
      <IconButton
        label="Open menu"
        icon={<MenuIcon />}
        isTooltipHidden
        onPress={() => setOpenedAt(path)}
      />
      <span className="min-w-0 flex-1 truncate text-head">{title}</span>
      <CommandButton />
      <ThemeToggle />
      <ModalOverlay
        isDismissable
        isOpen={openedAt === path}
        onOpenChange={(isOpen) => setOpenedAt(isOpen ? path : null)}
        className="fixed inset-0 z-40 bg-scrim data-entering:animate-appear data-exiting:animate-leave sm:hidden"
      >
        <Modal className="h-full w-70 max-w-full bg-canvas shadow-2 data-entering:animate-slide-in">
          <Dialog
            aria-label="Menu"
            // A way to the page that is open already leads nowhere, and closes it all the same.
            onClick={({ target }) => {
              if (target instanceof Element && target.closest('a')) setOpenedAt(null)
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
            {sidebar}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </div>
  )
}
