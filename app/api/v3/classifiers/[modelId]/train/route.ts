import { trainModel } from '@/lib/http/endpoints/train'
import { routes } from '@/lib/http/routes'

export const { POST } = routes(trainModel)
