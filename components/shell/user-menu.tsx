'use client'

import { CircleUserRound, LogOut } from 'lucide-react'
import { Button } from 'react-aria-components/Button'
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/controls/menu'
import { Avatar } from '@/components/ui/marks/avatar'
import { PAGES } from '@/lib/contracts/addresses'

type UserMenuProps = { name: string; email: string; onLogOut: () => void }

export function UserMenu({ name, email, onLogOut }: UserMenuProps) {
  return (
    <Menu
      label="Your account"
      placement="top start"
      trigger={
        <Button
          aria-label={`${name} ${email}. Your account`}
          className="flex min-w-0 flex-1 items-center gap-2 rounded-md px-1 py-1 text-left transition-colors hover:bg-fill-2 sm:max-lg:flex-none"
        >
          <Avatar name={name} />
          <span className="min-w-0 sm:max-lg:hidden">
            <span className="block truncate text-ui-m leading-4">{name}</span>{' '}
            <span className="block truncate text-micro font-normal text-ink-3">{email}</span>
          </span>
        </Button>
      }
    >
      <MenuItem href={PAGES.account} icon={<CircleUserRound />}>
        Account
      </MenuItem>
      <MenuSeparator />
      <MenuItem icon={<LogOut />} onAction={onLogOut}>
        Log out
      </MenuItem>
    </Menu>
  )
}
