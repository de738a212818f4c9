import { keepTags, unkeepTags } from '@/lib/http/endpoints/suspicious'
import { routes } from '@/lib/http/routes'

export const { POST, DELETE } = routes(keepTags, unkeepTags)
