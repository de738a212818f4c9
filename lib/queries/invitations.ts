import type { Bodies } from '@/lib/contracts/api'
import { api } from './api'
import { getQuery } from './get-query'
import { useWrite } from './use-write'

export function invitationsQuery() {
  return getQuery('invitations/', {})
}

/** For which role an invitation is, if it works. */
export function joinQuery(code: string) {
  return getQuery('join/', { code })
}

/** The answer is the only one that carries the code. */
export function useInvite() {
  return useWrite((body: Bodies['POST invitations/']) => api('POST invitations/', {}, { body }), {
    refreshes: [invitationsQuery().queryKey],
    isErrorShown: true,
  })
}

export function useWithdrawInvitation() {
  return useWrite(
    (invitationId: number) => api('DELETE invitations/{invitationId}/', { invitationId }),
    { refreshes: [invitationsQuery().queryKey] },
  )
}

export function useJoin() {
  return useWrite((body: Bodies['POST join/']) => api('POST join/', {}, { body }), {
    refreshes: [],
    isErrorShown: true,
  })
}
