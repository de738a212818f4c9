import type { Token, TokenCreated } from '@/lib/contracts/account'
import type { List } from '@/lib/contracts/list'
import { api } from './api'
import { getQuery } from './get-query'
import { useChange } from './use-change'

const key = ['tokens'] as const

export function tokensQuery() {
  return getQuery<List<Token>>(key)
}

/** The answer is the only one that carries the token itself. */
export function useCreateToken() {
  return useChange((body: { name: string }) => api<TokenCreated>('POST', key, { body }), {
    refreshes: [key],
    isErrorShown: true,
  })
}

export function useRevokeToken() {
  return useChange((tokenId: number) => api<unknown>('DELETE', [...key, tokenId]), {
    refreshes: [key],
  })
}
