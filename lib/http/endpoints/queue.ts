import { modelParams } from '@/lib/contracts/model'
import { queueQuery, queueSchema } from '@/lib/contracts/sample'
import { endpoint } from '@/lib/http/endpoint'
import { nextDisagreeing } from '@/lib/services/disagreements/next-disagreeing'
import { requireModel } from '@/lib/services/models/require-model'
import { nextToTag } from '@/lib/services/samples/next-to-tag'

/** How many of the sandbox's answers come with each text. */
const ANSWERS = 200

export const showQueue = endpoint({
  method: 'GET',
  path: 'classifiers/{modelId}/queue/',
  summary: 'The next texts to tag, the least certain first, every fifth at random.',
  description:
    'With `by=disagreement` the untagged texts on which sandbox and production disagree, without any answer; give their tags with `chosen_by: "disagreement"`. Before the two are compared the answer is 503: ask for `disagreement/` first.',
  allow: 'viewer',
  params: modelParams,
  query: queueQuery,
  answer: queueSchema,
  handle: async ({ application: { db, serving }, params, query }) => {
    const model = await requireModel(db, params.modelId)
    const skip = new Set(query.skip?.split(',').map(Number))
    const page = { limit: query.limit, skip }
    if (query.by === 'disagreement') {
      const blind = await nextDisagreeing(db, model, page)
      return { items: blind.map((sample) => ({ ...sample, answers: [] })), version: null }
    }
    const samples = await nextToTag(db, model, page)
    const texts = samples.map((sample) => sample.text)
    const ranked = await serving.rank(model.publicId, texts, ANSWERS)
    return {
      items: samples.map((sample, index) => ({ ...sample, answers: ranked?.answers[index] ?? [] })),
      version: ranked?.number ?? null,
    }
  },
})
