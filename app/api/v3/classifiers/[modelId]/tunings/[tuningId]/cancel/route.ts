import { cancelTuning } from '@/lib/http/endpoints/tunings'
import { routes } from '@/lib/http/routes'

export const { POST } = routes(cancelTuning)
