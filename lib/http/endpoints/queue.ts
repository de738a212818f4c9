import * as contract from '@/lib/contracts/sample'
import { handle } from '@/lib/http/endpoint'
import { requireModel } from '@/lib/services/models/require-model'
import { nextDisagreeing } from '@/lib/services/questions/next-disagreeing'
import { nextToTag } from '@/lib/services/samples/next-to-tag'

/** How many of the sandbox's answers come with each text. */
const ANSWERS = 200

export const showQueue = handle(
  contract.showQueue,
  async ({ application: { db, serving }, params, query }) => {
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
)
