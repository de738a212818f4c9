import { listRuns, startRun } from '@/lib/http/endpoints/runs'
import { routes } from '@/lib/http/routes'

export const { GET, POST } = routes(listRuns, startRun)
