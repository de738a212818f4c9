import { showDeployment } from '@/lib/http/endpoints/deployments'
import { routes } from '@/lib/http/routes'

export const { GET } = routes(showDeployment)
