import { mergeTag } from '@/lib/http/endpoints/tags'
import { routes } from '@/lib/http/routes'

export const { POST } = routes(mergeTag)
