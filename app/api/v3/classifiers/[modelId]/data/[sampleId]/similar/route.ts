import { listSimilar } from '@/lib/http/endpoints/samples'
import { routes } from '@/lib/http/routes'

export const { GET } = routes(listSimilar)
