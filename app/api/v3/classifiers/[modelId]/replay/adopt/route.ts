import { adoptReplayed } from '@/lib/http/endpoints/replays'
import { routes } from '@/lib/http/routes'

export const { POST } = routes(adoptReplayed)
