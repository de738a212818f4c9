import { showFeatures } from '@/lib/http/endpoints/features'
import { routes } from '@/lib/http/routes'

export const { POST } = routes(showFeatures)
