import { downloadReplayed } from '@/lib/http/endpoints/replays'
import { routes } from '@/lib/http/routes'

export const { GET } = routes(downloadReplayed)
