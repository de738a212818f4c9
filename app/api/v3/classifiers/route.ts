import { createModel, listModels } from '@/lib/http/endpoints/models'
import { routes } from '@/lib/http/routes'

export const { GET, POST } = routes(listModels, createModel)
