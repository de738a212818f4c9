import type { UserInput } from '@/lib/contracts/account'
import { api } from './api'
import { getQuery } from './get-query'
import { tokensQuery } from './tokens'
import { useChange } from './use-change'

export function usersQuery() {
  return getQuery('users/', {})
}

export function useCreateUser() {
  return useChange((body: UserInput) => api('POST users/', {}, { body }), {
    refreshes: [usersQuery().queryKey],
    isErrorShown: true,
  })
}

export function useDeleteUser() {
  return useChange((userId: string) => api('DELETE users/{userId}/', { userId }), {
    refreshes: [usersQuery().queryKey, tokensQuery().queryKey],
  })
}
