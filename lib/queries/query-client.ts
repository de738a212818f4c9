import { MutationCache, QueryClient } from '@tanstack/react-query'
import { ApiError } from './api-error'

/** How long data counts as fresh: what the server has just put into the page is not asked for again. */
export const FRESH_MS = 5_000
const RETRIES = 2

/** `onFailure` gets the failed changes whose form does not show the error itself. */
export function createQueryClient(onFailure: (error: Error) => void): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: FRESH_MS, retry: isWorthAnotherTry },
    },
    mutationCache: new MutationCache({
      onError: (error, _variables, _result, { meta }) => {
        if (meta?.isErrorShown !== true) onFailure(error)
      },
    }),
  })
}

/** What the server refused, it will refuse again. */
function isWorthAnotherTry(failures: number, error: Error): boolean {
  const isRefused = error instanceof ApiError && error.status >= 400 && error.status < 500
  return !isRefused && failures < RETRIES
}
