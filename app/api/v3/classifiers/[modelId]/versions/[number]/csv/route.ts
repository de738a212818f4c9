import { downloadReport } from '@/lib/http/endpoints/versions'
import { routes } from '@/lib/http/routes'

export const { GET } = routes(downloadReport)
