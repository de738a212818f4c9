export type Theme = 'system' | 'light' | 'dark'

export const THEME_COOKIE = 'langur-theme'

export function readTheme(cookie: string | undefined): Theme {
  return cookie === 'light' || cookie === 'dark' ? cookie : 'system'
}
