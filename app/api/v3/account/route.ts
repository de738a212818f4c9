import { editAccount, showAccount } from '@/lib/http/endpoints/account'
import { routes } from '@/lib/http/routes'

export const { GET, PATCH } = routes(editAccount, showAccount)
