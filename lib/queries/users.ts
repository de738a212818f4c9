import type { UserInput } from '@/lib/contracts/account'
import { api } from './api'
import { getQuery } from './get-query'
import { tokensQuery } from './tokens'
import { useWrite } from './use-write'

export function usersQuery() {
  return getQuery('users/', {})
}

export function useCreateUser() {
  return useWrite((body: UserInput) => api('POST users/', {}, { body }), {
    refreshes: [usersQuery().queryKey],
    isErrorShown: true,
  })
}

export function useDeleteUser() {
  return useWrite((userId: string) => api('DELETE users/{userId}/', { userId }), {
    refreshes: [usersQuery().queryKey, tokensQuery().queryKey],
  })
}
