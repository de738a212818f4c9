import { listVerdicts } from '@/lib/http/endpoints/proofs'
import { routes } from '@/lib/http/routes'

export const { GET } = routes(listVerdicts)
