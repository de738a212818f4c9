import { BASE_PATH } from '@/lib/queries/base-path'
import { FIRST_STEPS_COOKIE, REPORT_COOKIE } from './first-steps-cookie'

const YEAR_SECONDS = 31_536_000

/** For a year, in this browser. */
export function hideFirstSteps(): void {
  remember(FIRST_STEPS_COOKIE, 'hidden')
}

/** The same for the step that nobody but this browser knows of. */
export function noteReportRead(modelId: string): void {
  remember(REPORT_COOKIE, modelId)
}

function remember(cookie: string, value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in older browsers.
  document.cookie = `${cookie}=${value}; path=${BASE_PATH || '/'}; max-age=${YEAR_SECONDS}; samesite=lax`
}
