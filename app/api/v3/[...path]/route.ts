import { allEndpoints } from '@/lib/http/all-endpoints'
import { routes } from '@/lib/http/routes'

/** The whole table; only what programs call by the thousand, or outside /api/v3/, has a file of its own. */
export const { GET, POST, PATCH, DELETE } = routes(...allEndpoints)
