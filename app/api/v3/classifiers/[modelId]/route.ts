import { deleteModel, editModel, showModel } from '@/lib/http/endpoints/models'
import { routes } from '@/lib/http/routes'

export const { GET, PATCH, DELETE } = routes(showModel, editModel, deleteModel)
