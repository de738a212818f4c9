import { logIn, logOut, showSession } from '@/lib/http/endpoints/session'
import { routes } from '@/lib/http/routes'

export const { GET, POST, DELETE } = routes(logIn, logOut, showSession)
