import { deleteTag, renameTag, showTag } from '@/lib/http/endpoints/tags'
import { routes } from '@/lib/http/routes'

export const { GET, PATCH, DELETE } = routes(showTag, renameTag, deleteTag)
