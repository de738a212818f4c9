import { createToken, listTokens } from '@/lib/http/endpoints/tokens'
import { routes } from '@/lib/http/routes'

export const { GET, POST } = routes(createToken, listTokens)
