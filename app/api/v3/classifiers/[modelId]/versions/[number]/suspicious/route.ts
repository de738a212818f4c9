import { listSuspicious } from '@/lib/http/endpoints/suspicious'
import { routes } from '@/lib/http/routes'

export const { GET } = routes(listSuspicious)
