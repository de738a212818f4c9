import type { User, UserInput } from '@/lib/contracts/account'
import type { List } from '@/lib/contracts/list'
import { api } from './api'
import { getQuery } from './get-query'
import { useChange } from './use-change'

const key = ['users'] as const

export function usersQuery() {
  return getQuery<List<User>>(key)
}

export function useCreateUser() {
  return useChange((body: UserInput) => api<User>('POST', key, { body }), {
    refreshes: [key],
    isErrorShown: true,
  })
}

export function useDeleteUser() {
  return useChange((userId: string) => api<unknown>('DELETE', [...key, userId]), {
    refreshes: [key, ['tokens']],
  })
}
