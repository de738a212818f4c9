import { undoChange } from '@/lib/http/endpoints/changes'
import { routes } from '@/lib/http/routes'

export const { POST } = routes(undoChange)
