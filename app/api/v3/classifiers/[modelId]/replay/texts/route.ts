import { listReplayed } from '@/lib/http/endpoints/replays'
import { routes } from '@/lib/http/routes'

export const { GET } = routes(listReplayed)
