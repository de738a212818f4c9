import { showTuning } from '@/lib/http/endpoints/tunings'
import { routes } from '@/lib/http/routes'

export const { GET } = routes(showTuning)
