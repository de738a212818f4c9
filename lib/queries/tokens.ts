import { api } from './api'
import { getQuery } from './get-query'
import { useChange } from './use-change'

export function tokensQuery() {
  return getQuery('tokens/', {})
}

/** The answer is the only one that carries the token itself. */
export function useCreateToken() {
  return useChange((body: { name: string }) => api('POST tokens/', {}, { body }), {
    refreshes: [tokensQuery().queryKey],
    isErrorShown: true,
  })
}

export function useRevokeToken() {
  return useChange((tokenId: number) => api('DELETE tokens/{tokenId}/', { tokenId }), {
    refreshes: [tokensQuery().queryKey],
  })
}
