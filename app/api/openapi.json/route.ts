import { showOpenApi } from '@/lib/http/all-endpoints'
import { routes } from '@/lib/http/routes'

export const { GET } = routes(showOpenApi)
