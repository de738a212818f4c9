import type { z } from 'zod'
import type { accountEditSchema, passwordChangeSchema, User } from '@/lib/contracts/account'
import { api } from './api'
import { useChange } from './use-change'

export function useRenameAccount() {
  type Edit = z.input<typeof accountEditSchema>
  return useChange((body: Edit) => api<User>('PATCH', ['account'], { body }), {
    refreshes: [['session'], ['users'], ['tokens']],
    isErrorShown: true,
  })
}

export function useChangePassword() {
  type PasswordChange = z.input<typeof passwordChangeSchema>
  const path = ['account', 'password']
  return useChange((body: PasswordChange) => api<unknown>('POST', path, { body }), {
    refreshes: [],
    isErrorShown: true,
  })
}
