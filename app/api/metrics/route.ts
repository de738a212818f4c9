import { showMetrics } from '@/lib/http/endpoints/metrics'
import { routes } from '@/lib/http/routes'

export const { GET } = routes(showMetrics)
