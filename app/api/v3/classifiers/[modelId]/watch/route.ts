import { showWatch } from '@/lib/http/endpoints/watch'
import { routes } from '@/lib/http/routes'

export const { GET } = routes(showWatch)
