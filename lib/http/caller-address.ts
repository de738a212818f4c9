import type { ApiRequest } from './api-message'

/** The entry sets this header on each request, over whatever the caller sent. */
export const ADDRESS_HEADER = 'x-langur-address'

/** The network address that the request came from. */
export function callerAddress(request: ApiRequest): string {
  return request.header(ADDRESS_HEADER) ?? ''
}
