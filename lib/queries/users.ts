import type { UserInput } from '@/lib/contracts/account'
import type { ModelRole, Role } from '@/lib/contracts/actor'
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

export function useChangeRole() {
  return useWrite(
    ({ userId, role }: { userId: string; role: Role }) =>
      api('PATCH users/{userId}/', { userId }, { body: { role } }),
    { refreshes: [usersQuery().queryKey] },
  )
}

/** null: the role that they have everywhere. */
export function useChangeModelRole(userId: string) {
  return useWrite(
    ({ model, role }: { model: string; role: ModelRole | null }) =>
      api('PATCH users/{userId}/models/{modelId}/', { userId, modelId: model }, { body: { role } }),
    { refreshes: [usersQuery().queryKey] },
  )
}

export function useDeleteUser() {
  return useWrite((userId: string) => api('DELETE users/{userId}/', { userId }), {
    refreshes: [usersQuery().queryKey, tokensQuery().queryKey],
  })
}
