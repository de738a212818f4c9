import type { Caller } from '@/lib/services/accounts/auth'
import type { ApiRequest } from './api-message'

/** The entry sets this header on each request, over whatever the caller sent. */
export const ADDRESS_HEADER = 'x-langur-address'

/** From where a request came: its network address, and what its browser keeps and says of itself. */
export function callerOf(request: ApiRequest): Caller {
  return {
    address: request.header(ADDRESS_HEADER) ?? '',
    cookie: request.header('cookie'),
    userAgent: request.header('user-agent'),
  }
}
