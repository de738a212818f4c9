import { showHealth } from '@/lib/http/endpoints/health'
import { routes } from '@/lib/http/routes'

export const { GET } = routes(showHealth)
