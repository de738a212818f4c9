'use client'

import { Menu as MenuIcon } from 'lucide-react'
import { usePathname } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import { IconButton } from '@/components/ui/controls/icon-button'
import { late } from '@/components/ui/late/late'
import { useWasOpen } from '@/components/ui/late/use-was-open'
import { CommandButton } from './command-button'
import { ThemeToggle } from './theme-toggle'

const Drawer = late(() => import('./drawer').then((file) => file.Drawer))

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
  const isOpen = openedAt === path
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
      {useWasOpen(isOpen) && (
        <Drawer isOpen={isOpen} onOpenChange={(next) => setOpenedAt(next ? path : null)}>
          {sidebar}
        </Drawer>
      )}
    </div>
  )
}
