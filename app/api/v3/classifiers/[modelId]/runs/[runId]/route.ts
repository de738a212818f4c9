import { cancelRun, showRun } from '@/lib/http/endpoints/runs'
import { routes } from '@/lib/http/routes'

export const { GET, DELETE } = routes(showRun, cancelRun)
