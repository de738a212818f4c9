import { createTag, listTags } from '@/lib/http/endpoints/tags'
import { routes } from '@/lib/http/routes'

export const { GET, POST } = routes(listTags, createTag)
