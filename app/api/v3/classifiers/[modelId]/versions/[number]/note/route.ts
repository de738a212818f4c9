import { editVersionNote } from '@/lib/http/endpoints/version-notes'
import { routes } from '@/lib/http/routes'

export const { PATCH } = routes(editVersionNote)
