import { revokeToken } from '@/lib/http/endpoints/tokens'
import { routes } from '@/lib/http/routes'

export const { DELETE } = routes(revokeToken)
