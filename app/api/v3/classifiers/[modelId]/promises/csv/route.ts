import { downloadPromises } from '@/lib/http/endpoints/promises'
import { routes } from '@/lib/http/routes'

export const { GET } = routes(downloadPromises)
