import { showDisagreement } from '@/lib/http/endpoints/disagreement'
import { routes } from '@/lib/http/routes'

export const { GET } = routes(showDisagreement)
