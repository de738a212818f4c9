import * as contract from '@/lib/contracts/comparison'
import { handle } from '@/lib/http/endpoint'
import { listChangedTexts as list } from '@/lib/services/comparison/list-changed-texts'
import { showComparison as show } from '@/lib/services/comparison/show-comparison'
import { requireModel } from '@/lib/services/models/require-model'
import { showWeights as weigh } from '@/lib/services/questions/show-weights'
import { timeAnswers as time } from '@/lib/serving/time-answers'

export const showComparison = handle(
  contract.showComparison,
  async ({ application: { db }, params, query }) =>
    show(db, await requireModel(db, params.modelId), query),
)

export const listChangedTexts = handle(
  contract.listChangedTexts,
  async ({ application: { db }, params, query }) =>
    list(db, await requireModel(db, params.modelId), query),
)

export const showWeights = handle(
  contract.showWeights,
  async ({ application: { db }, params, query }) =>
    weigh(db, await requireModel(db, params.modelId), query, 'look'),
)

export const askWeights = handle(
  contract.askWeights,
  async ({ application: { db }, params, query }) =>
    weigh(db, await requireModel(db, params.modelId), query, 'ask'),
)

export const timeAnswers = handle(
  contract.timeAnswers,
  async ({ application: { serving }, params, body }) => time(serving, params.modelId, body),
)
