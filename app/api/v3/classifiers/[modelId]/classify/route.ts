import { classifyTexts } from '@/lib/http/endpoints/classify'
import { routes } from '@/lib/http/routes'

export const { POST } = routes(classifyTexts)
