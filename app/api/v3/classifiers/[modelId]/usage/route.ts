import { showUsage } from '@/lib/http/endpoints/usage'
import { routes } from '@/lib/http/routes'

export const { GET } = routes(showUsage)
