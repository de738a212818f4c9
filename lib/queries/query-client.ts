import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { ApiError, hasStatus } from './api-error'
import { sessionQuery } from './session'

/** How long data counts as fresh: what the server has just put into the page is not asked for again. */
export const FRESH_MS = 5_000
const RETRIES = 2

/**
 * `onFailure` gets the failed changes whose form does not show the error itself. Whoever is refused something may have had
 * a role that was taken away: it is asked for anew, so that the page shows what they may do now.
 */
export function createQueryClient(onFailure: (error: Error) => void): QueryClient {
  const lookAtRole = (error: Error) => {
    if (hasStatus(error, 403)) void client.invalidateQueries(sessionQuery())
  }
  const client = new QueryClient({
    defaultOptions: {
      queries: { staleTime: FRESH_MS, retry: isWorthAnotherTry },
    },
    queryCache: new QueryCache({ onError: lookAtRole }),
    mutationCache: new MutationCache({
      onError: (error, _variables, _result, { meta }) => {
        lookAtRole(error)
        if (meta?.isErrorShown !== true) onFailure(error)
      },
    }),
  })
  return client
}

/** What the server refused, it will refuse again. */
function isWorthAnotherTry(failures: number, error: Error): boolean {
  const isRefused = error instanceof ApiError && error.status >= 400 && error.status < 500
  return !isRefused && failures < RETRIES
}
