import type { ReactNode } from 'react'
import { Brand } from './brand'
import { CommandButton } from './command-button'
import { ThemeToggle } from './theme-toggle'
import { UserMenu } from './user-menu'

export type SidebarUser = { name: string; email: string }

type SidebarProps = {
  user: SidebarUser
  onLogOut: () => void
  /** A `WorkspaceNav`, or a `ModelSwitcher` and a `ModelNav`. */
  children: ReactNode
}

/** What stands at the left on wide screens and in the drawer on phones. */
export function Sidebar({ user, onLogOut, children }: SidebarProps) {
  return (
    <div className="flex h-full flex-col px-3 pt-4 pb-3 sm:max-lg:px-2.5">
      <div className="flex items-center justify-between gap-2 sm:max-lg:flex-col">
        <Brand hasRail />
        <span className="max-sm:hidden">
          <CommandButton />
        </span>
      </div>
      {children}
      <div className="mt-auto flex items-center gap-2 pt-2 pl-1 sm:max-lg:flex-col sm:max-lg:pl-0">
        <UserMenu {...user} onLogOut={onLogOut} />
        <ThemeToggle />
      </div>
    </div>
  )
}
