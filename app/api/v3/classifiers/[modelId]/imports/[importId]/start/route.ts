import { startImport } from '@/lib/http/endpoints/imports'
import { routes } from '@/lib/http/routes'

export const { POST } = routes(startImport)
