import { modelSchema } from '../../contracts/model'
import { loadExample } from '../../services/example/load-example'
import { describeModel } from '../../services/models/describe-model'
import { requireModel } from '../../services/models/require-model'
import { endpoint } from '../endpoint'

export const createExample = endpoint({
  method: 'POST',
  path: 'example/',
  summary: 'Create a model with example texts, most of them tagged.',
  allow: 'editor',
  answer: modelSchema,
  handle: async ({ application: { db, jobs }, actor }) => {
    const { publicId } = await loadExample(db, actor)
    jobs.wake()
    return describeModel(db, await requireModel(db, publicId))
  },
})
