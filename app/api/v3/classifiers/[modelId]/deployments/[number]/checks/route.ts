import { showChecks } from '@/lib/http/endpoints/deployments'
import { routes } from '@/lib/http/routes'

export const { GET } = routes(showChecks)
