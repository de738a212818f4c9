import { listChanges } from '@/lib/http/endpoints/changes'
import { routes } from '@/lib/http/routes'

export const { GET } = routes(listChanges)
