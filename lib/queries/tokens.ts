import { api } from './api'
import { getQuery } from './get-query'
import { useWrite } from './use-write'

export function tokensQuery() {
  return getQuery('tokens/', {})
}

/** The answer is the only one that carries the token itself. */
export function useCreateToken() {
  return useWrite((body: { name: string }) => api('POST tokens/', {}, { body }), {
    refreshes: [tokensQuery().queryKey],
    isErrorShown: true,
  })
}

export function useRevokeToken() {
  return useWrite((tokenId: number) => api('DELETE tokens/{tokenId}/', { tokenId }), {
    refreshes: [tokensQuery().queryKey],
  })
}
