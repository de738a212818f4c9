import { restoreVersion } from '@/lib/http/endpoints/restore'
import { routes } from '@/lib/http/routes'

export const { POST } = routes(restoreVersion)
