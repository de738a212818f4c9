import { createImport, listImports } from '@/lib/http/endpoints/imports'
import { routes } from '@/lib/http/routes'

export const { GET, POST } = routes(listImports, createImport)
