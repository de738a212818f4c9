import type { z } from 'zod'
import type { loginSchema, setupSchema, User } from '@/lib/contracts/account'
import { api } from './api'
import { getQuery } from './get-query'
import type { ApiKey } from './key'
import { useChange } from './use-change'

/** Who is logged in. */
export function sessionQuery() {
  return getQuery<User>(['session'])
}

/** Whether a first account is still to be made, and whether this code may make it. */
export function setupQuery(code: string) {
  return getQuery<{ needed: boolean; valid: boolean }>(['setup', { code }])
}

export function useLogIn() {
  return usePublicChange<z.input<typeof loginSchema>>(['session'])
}

export function useSetUp() {
  return usePublicChange<z.input<typeof setupSchema>>(['setup'])
}

function usePublicChange<Input>(path: ApiKey) {
  return useChange((body: Input) => api<unknown>('POST', path, { body }), {
    refreshes: [],
    isErrorShown: true,
  })
}

export function useLogOut() {
  return useChange(() => api<unknown>('DELETE', ['session']), { refreshes: [] })
}
