export type Theme = 'system' | 'light' | 'dark'

export const THEMES: readonly { id: Theme; label: string }[] = [
  { id: 'system', label: 'Like the system' },
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
]

export const THEME_COOKIE = 'langur-theme'

export function readTheme(cookie: string | undefined): Theme {
  return cookie === 'light' || cookie === 'dark' ? cookie : 'system'
}
