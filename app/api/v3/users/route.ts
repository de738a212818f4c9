import { createUser, listUsers } from '@/lib/http/endpoints/users'
import { routes } from '@/lib/http/routes'

export const { GET, POST } = routes(createUser, listUsers)
