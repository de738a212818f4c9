import { listVersionNotes } from '@/lib/http/endpoints/version-notes'
import { routes } from '@/lib/http/routes'

export const { GET } = routes(listVersionNotes)
