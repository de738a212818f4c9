'use client'

import { Monitor, Moon, Sun } from 'lucide-react'
import { useState } from 'react'
import { IconButton } from '@/components/ui/controls/icon-button'
import { Menu, MenuItem } from '@/components/ui/controls/menu'
import { chooseTheme } from './choose-theme'
import type { Theme } from './theme'

const THEMES: readonly { theme: Theme; label: string; icon: React.ReactElement }[] = [
  { theme: 'system', label: 'Like the system', icon: <Monitor /> },
  { theme: 'light', label: 'Light', icon: <Sun /> },
  { theme: 'dark', label: 'Dark', icon: <Moon /> },
]

export function ThemeToggle() {
  const [chosen, setChosen] = useState<Theme | null>(null)
  return (
    <Menu
      label="Theme"
      placement="top start"
      trigger={
        <IconButton
          label="Theme"
          size="sm"
          isTooltipHidden
          icon={
            <>
              <Sun className="dark:hidden" />
              <Moon className="hidden dark:block" />
            </>
          }
        />
      }
    >
      {THEMES.map(({ theme, label, icon }) => (
        <MenuItem
          key={theme}
          icon={icon}
          {...(chosen === theme && { end: 'now' })}
          onAction={() => {
            setChosen(theme)
            chooseTheme(theme)
          }}
        >
          {label}
        </MenuItem>
      ))}
    </Menu>
  )
}
