import { showReproduction } from '@/lib/http/endpoints/reproduction'
import { routes } from '@/lib/http/routes'

export const { GET } = routes(showReproduction)
