import { createExample } from '@/lib/http/endpoints/example'
import { routes } from '@/lib/http/routes'

export const { POST } = routes(createExample)
