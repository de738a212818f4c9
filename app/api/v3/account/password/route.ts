import { changePassword } from '@/lib/http/endpoints/account'
import { routes } from '@/lib/http/routes'

export const { POST } = routes(changePassword)
