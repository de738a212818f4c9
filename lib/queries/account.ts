import type { Bodies } from '@/lib/contracts/api'
import { api } from './api'
import { keyOf } from './key'
import { useChange } from './use-change'

export function useRenameAccount() {
  return useChange((body: Bodies['PATCH account/']) => api('PATCH account/', {}, { body }), {
    refreshes: [keyOf('session/', {}), keyOf('users/', {}), keyOf('tokens/', {})],
    isErrorShown: true,
  })
}

export function useChangePassword() {
  return useChange(
    (body: Bodies['POST account/password/']) => api('POST account/password/', {}, { body }),
    { refreshes: [], isErrorShown: true },
  )
}
