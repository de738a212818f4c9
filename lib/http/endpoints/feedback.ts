import * as contract from '@/lib/contracts/feedback'
import { handle } from '@/lib/http/endpoint'
import { giveFeedback as give } from '@/lib/services/feedback/give-feedback'
import { requireModel } from '@/lib/services/models/require-model'
import { answerOfProduction } from '@/lib/serving/answer-of-production'

export const giveFeedback = handle(
  contract.giveFeedback,
  async ({ application: { db, serving }, actor, params, body }) => {
    const model = await requireModel(db, params.modelId)
    return give(db, answerOfProduction(serving, params.modelId), actor, model, body)
  },
)
