import { adoptRequests } from '@/lib/http/endpoints/requests'
import { routes } from '@/lib/http/routes'

export const { POST } = routes(adoptRequests)
