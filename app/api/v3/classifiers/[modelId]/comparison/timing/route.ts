import { timeAnswers } from '@/lib/http/endpoints/comparison'
import { routes } from '@/lib/http/routes'

export const { POST } = routes(timeAnswers)
