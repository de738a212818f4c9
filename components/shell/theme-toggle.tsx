'use client'

import { Moon, Sun } from 'lucide-react'
import { buttonStyle } from '@/components/ui/controls/button-style'
import { cx } from '@/components/ui/layout/cx'
import { chooseTheme } from './choose-theme'
import { THEMES, type Theme } from './theme'

/** A native select under an icon: it stands on every page, the first one too, and needs no code there. */
export function ThemeToggle() {
  return (
    <span
      className={cx(
        buttonStyle({ variant: 'ghost', size: 'sm', isSquare: true }),
        'relative outline-offset-2 outline-ink has-focus-visible:outline-2',
      )}
    >
      <Sun className="dark:hidden" />
      <Moon className="hidden dark:block" />
      <select
        aria-label="Theme"
        title="Theme"
        className="absolute inset-0 cursor-pointer appearance-none opacity-0"
        onFocus={({ currentTarget }) => {
          currentTarget.value = document.documentElement.dataset.theme ?? 'system'
        }}
        onChange={({ currentTarget }) => chooseTheme(currentTarget.value as Theme)}
      >
        {THEMES.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </span>
  )
}
