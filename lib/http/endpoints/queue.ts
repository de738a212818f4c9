import { modelParams } from '../../contracts/model'
import { queueQuery, queueSchema } from '../../contracts/sample'
import { requireModel } from '../../services/models/require-model'
import { nextToTag } from '../../services/samples/next-to-tag'
import { endpoint } from '../endpoint'

/** How many of the sandbox's answers come with each text. */
const ANSWERS = 200

export const showQueue = endpoint({
  method: 'GET',
  path: 'classifiers/{modelId}/queue/',
  summary: 'The next texts to tag, the least certain first, every fifth at random.',
  allow: 'viewer',
  params: modelParams,
  query: queueQuery,
  answer: queueSchema,
  handle: async ({ application: { db, serving }, params, query }) => {
    const model = await requireModel(db, params.modelId)
    const skip = new Set(query.skip?.split(',').map(Number))
    const samples = await nextToTag(db, model, { limit: query.limit, skip })
    const texts = samples.map((sample) => sample.text)
    const ranked = await serving.rank(model.publicId, texts, ANSWERS)
    return {
      items: samples.map((sample, index) => ({ ...sample, answers: ranked?.answers[index] ?? [] })),
      version: ranked?.number ?? null,
    }
  },
})
