import { cancelImport, editImport, showImport } from '@/lib/http/endpoints/imports'
import { routes } from '@/lib/http/routes'

export const { GET, PATCH, DELETE } = routes(showImport, editImport, cancelImport)
