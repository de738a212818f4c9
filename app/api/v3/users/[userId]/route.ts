import { deleteUser } from '@/lib/http/endpoints/users'
import { routes } from '@/lib/http/routes'

export const { DELETE } = routes(deleteUser)
