import type { Bodies } from '@/lib/contracts/api'
import { api } from './api'
import { keyOf } from './key'
import { useWrite } from './use-write'

export function useRenameAccount() {
  return useWrite((body: Bodies['PATCH account/']) => api('PATCH account/', {}, { body }), {
    refreshes: [keyOf('session/', {}), keyOf('users/', {}), keyOf('tokens/', {})],
    isErrorShown: true,
  })
}

export function useChangePassword() {
  return useWrite(
    (body: Bodies['POST account/password/']) => api('POST account/password/', {}, { body }),
    { refreshes: [keyOf('tokens/', {})], isErrorShown: true },
  )
}
