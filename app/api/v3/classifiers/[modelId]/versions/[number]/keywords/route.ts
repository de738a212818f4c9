import { listKeywords } from '@/lib/http/endpoints/versions'
import { routes } from '@/lib/http/routes'

export const { GET } = routes(listKeywords)
