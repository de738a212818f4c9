import { createOwner, showSetup } from '@/lib/http/endpoints/setup'
import { routes } from '@/lib/http/routes'

export const { GET, POST } = routes(createOwner, showSetup)
