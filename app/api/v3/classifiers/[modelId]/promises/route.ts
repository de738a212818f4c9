import { listPromises, pinPromises, unpinPromises } from '@/lib/http/endpoints/promises'
import { routes } from '@/lib/http/routes'

export const { GET, POST, DELETE } = routes(listPromises, pinPromises, unpinPromises)
