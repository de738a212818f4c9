'use client'

import { useState } from 'react'
import { Segmented } from '@/components/ui/controls/segmented'
import { chooseTheme } from './choose-theme'
import type { Theme } from './theme'

const THEMES: readonly { id: Theme; label: string }[] = [
  { id: 'system', label: 'Like the system' },
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
]

/** The theme on the account page; the button in the sidebar does the same. */
export function ThemeChoice({ initial }: { initial: Theme }) {
  const [theme, setTheme] = useState(initial)
  return (
    <Segmented
      label="Theme"
      segments={THEMES}
      value={theme}
      onChange={(next) => {
        setTheme(next)
        chooseTheme(next)
      }}
      className="self-start"
    />
  )
}
