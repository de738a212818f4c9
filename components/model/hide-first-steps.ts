import { BASE_PATH } from '@/lib/queries/base-path'
import { FIRST_STEPS_COOKIE } from './first-steps-cookie'

const YEAR_SECONDS = 31_536_000

/** For a year, in this browser. */
export function hideFirstSteps(): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in older browsers.
  document.cookie = `${FIRST_STEPS_COOKIE}=hidden; path=${BASE_PATH || '/'}; max-age=${YEAR_SECONDS}; samesite=lax`
}
