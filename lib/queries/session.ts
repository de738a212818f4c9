import type { Bodies } from '@/lib/contracts/api'
import { api } from './api'
import { getQuery } from './get-query'
import { useWrite } from './use-write'

/** Who is logged in. */
export function sessionQuery() {
  return getQuery('session/', {})
}

/** Whether a first account is still to be made, and whether this code may make it. */
export function setupQuery(code: string) {
  return getQuery('setup/', { code })
}

export function useSetUp() {
  return useWrite((body: Bodies['POST setup/']) => api('POST setup/', {}, { body }), {
    refreshes: [],
    isErrorShown: true,
  })
}

export function useConfirmPassword() {
  return useWrite((body: { password: string }) => api('POST session/confirm/', {}, { body }), {
    refreshes: [],
    isErrorShown: true,
  })
}

export function useLogOut() {
  return useWrite(() => api('DELETE session/', {}), { refreshes: [] })
}
