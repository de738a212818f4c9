import { listTunings, startTuning } from '@/lib/http/endpoints/tunings'
import { routes } from '@/lib/http/routes'

export const { GET, POST } = routes(listTunings, startTuning)
