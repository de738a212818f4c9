'use client'

import { useState } from 'react'
import { Segmented } from '@/components/ui/controls/segmented'
import { chooseTheme } from './choose-theme'
import { THEMES, type Theme } from './theme'

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
