import { deployModel } from '@/lib/http/endpoints/deploy'
import { routes } from '@/lib/http/routes'

export const { POST } = routes(deployModel)
