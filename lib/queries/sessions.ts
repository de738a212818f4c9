import { api } from './api'
import { getQuery } from './get-query'
import { useWrite } from './use-write'

/** Where the person is logged in. */
export function sessionsQuery() {
  return getQuery('sessions/', {})
}

export function useEndSession() {
  return useWrite((sessionId: string) => api('DELETE sessions/{sessionId}/', { sessionId }), {
    refreshes: [sessionsQuery().queryKey],
  })
}

export function useEndOtherSessions() {
  return useWrite(() => api('DELETE sessions/', {}), {
    refreshes: [sessionsQuery().queryKey],
  })
}
