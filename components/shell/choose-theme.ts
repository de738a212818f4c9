import { BASE_PATH } from '@/lib/queries/base-path'
import { THEME_COOKIE, type Theme } from './theme'

const YEAR_SECONDS = 31_536_000

/** Changes the open page at once; the cookie lets the server send the next one in the right colours. */
export function chooseTheme(theme: Theme): void {
  const root = document.documentElement
  if (theme === 'system') delete root.dataset.theme
  else root.dataset.theme = theme
  const age = theme === 'system' ? 0 : YEAR_SECONDS
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in older browsers.
  document.cookie = `${THEME_COOKIE}=${theme}; path=${BASE_PATH || '/'}; max-age=${age}; samesite=lax`
}
