import { showQueue } from '@/lib/http/endpoints/queue'
import { routes } from '@/lib/http/routes'

export const { GET } = routes(showQueue)
