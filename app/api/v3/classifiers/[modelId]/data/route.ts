import { deleteSamples, listSamples, tagSamples, uploadSamples } from '@/lib/http/endpoints/samples'
import { routes } from '@/lib/http/routes'

export const { GET, POST, PATCH, DELETE } = routes(
  listSamples,
  uploadSamples,
  tagSamples,
  deleteSamples,
)
