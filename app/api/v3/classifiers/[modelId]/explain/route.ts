import { explainText } from '@/lib/http/endpoints/explain'
import { routes } from '@/lib/http/routes'

export const { POST } = routes(explainText)
