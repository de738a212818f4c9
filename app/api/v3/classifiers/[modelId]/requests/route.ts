import { listRequests } from '@/lib/http/endpoints/requests'
import { routes } from '@/lib/http/routes'

export const { GET } = routes(listRequests)
