import { modelSchema } from '@/lib/contracts/model'
import { endpoint } from '@/lib/http/endpoint'
import { loadExample } from '@/lib/services/example/load-example'
import { describeModel } from '@/lib/services/models/describe-model'
import { requireModel } from '@/lib/services/models/require-model'

export const createExample = endpoint({
  method: 'POST',
  path: 'example/',
  summary: 'Create a model with example texts, most of them tagged.',
  allow: 'editor',
  answer: modelSchema,
  handle: async ({ application: { db }, actor }) => {
    const { publicId } = await loadExample(db, actor)
    return describeModel(db, await requireModel(db, publicId))
  },
})
