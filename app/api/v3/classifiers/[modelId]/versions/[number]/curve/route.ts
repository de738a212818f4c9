import { showCurve } from '@/lib/http/endpoints/curve'
import { routes } from '@/lib/http/routes'

export const { GET } = routes(showCurve)
