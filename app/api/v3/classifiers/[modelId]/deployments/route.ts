import { createDeployment, listDeployments } from '@/lib/http/endpoints/deployments'
import { routes } from '@/lib/http/routes'

export const { GET, POST } = routes(listDeployments, createDeployment)
