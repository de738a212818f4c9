import { showWeights } from '@/lib/http/endpoints/comparison'
import { routes } from '@/lib/http/routes'

export const { GET } = routes(showWeights)
