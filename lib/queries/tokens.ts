import type { OldSecretHours } from '@/lib/contracts/choices'
import type { RequestLimits } from '@/lib/contracts/request-limits'
import type { TokenInput } from '@/lib/contracts/token'
import { api } from './api'
import { getQuery } from './get-query'
import { useWrite } from './use-write'

export function tokensQuery() {
  return getQuery('tokens/', {})
}

/** The answer is the only one that carries the token itself. */
export function useCreateToken() {
  return useWrite((body: TokenInput) => api('POST tokens/', {}, { body }), {
    refreshes: [tokensQuery().queryKey],
    isErrorShown: true,
  })
}

/** As `useCreateToken`. */
export function useRotateToken(tokenId: number) {
  return useWrite(
    (hours: OldSecretHours) =>
      api('POST tokens/{tokenId}/rotate/', { tokenId }, { body: { old_ends_in_hours: hours } }),
    { refreshes: [tokensQuery().queryKey], isErrorShown: true },
  )
}

export function useEditTokenLimits(tokenId: number) {
  return useWrite(
    (body: RequestLimits) => api('PATCH tokens/{tokenId}/limits/', { tokenId }, { body }),
    { refreshes: [tokensQuery().queryKey], isErrorShown: true },
  )
}

/** The limits of all tokens together. */
export function serverLimitsQuery() {
  return getQuery('limits/', {})
}

export function useEditServerLimits() {
  return useWrite((body: RequestLimits) => api('PATCH limits/', {}, { body }), {
    refreshes: [serverLimitsQuery().queryKey],
    isErrorShown: true,
  })
}

export function useRevokeToken() {
  return useWrite((tokenId: number) => api('DELETE tokens/{tokenId}/', { tokenId }), {
    refreshes: [tokensQuery().queryKey],
  })
}
