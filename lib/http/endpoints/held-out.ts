import * as contract from '@/lib/contracts/held-out'
import { getApplication } from '@/lib/http/application'
import { jsonLinesStream } from '@/lib/http/csv-file'
import { handle } from '@/lib/http/endpoint'
import { receiveHeldOut } from '@/lib/imports/receive-held-out'
import { takeHeldOut as take } from '@/lib/imports/take-held-out'
import {
  heldOutLines,
  deleteHeldOut as remove,
  requireHeldOut,
  showHeldOut as show,
} from '@/lib/services/held-out/held-out-file'
import { requireModel } from '@/lib/services/models/require-model'
import { showHeldOutScore as showScore } from '@/lib/services/questions/show-held-out-score'

export const showHeldOut = handle(contract.showHeldOut, async ({ application: { db }, params }) =>
  show(db, await requireModel(db, params.modelId)),
)

export const uploadHeldOut = handle(
  contract.uploadHeldOut,
  async ({ application: { db, env, aside }, actor, params, query, request }) => {
    const model = await requireModel(db, params.modelId)
    const receiver = { db, dataFolder: env.dataFolder, inspect: aside.inspect }
    return receiveHeldOut(receiver, actor, model, { ...query, body: request.body() })
  },
)

export const takeHeldOut = handle(
  contract.takeHeldOut,
  async ({ application: { db }, actor, params }) =>
    take(db, actor, await requireModel(db, params.modelId), params.importId),
)

export const deleteHeldOut = handle(
  contract.deleteHeldOut,
  async ({ application: { db }, params }) => {
    await remove(db, await requireModel(db, params.modelId))
    return {}
  },
)

export const downloadHeldOut = handle(
  contract.downloadHeldOut,
  async ({ application: { db }, params }) => {
    const file = await requireHeldOut(db, await requireModel(db, params.modelId))
    // Streamed after the request's own moment is over; the texts of a file never change.
    return jsonLinesStream('held-out.jsonl', heldOutLines(getApplication().db, file))
  },
)

export const showHeldOutScore = handle(
  contract.showHeldOutScore,
  async ({ application: { db }, params }) =>
    showScore(db, await requireModel(db, params.modelId), params.number, 'look'),
)

export const askHeldOutScore = handle(
  contract.askHeldOutScore,
  async ({ application: { db }, params }) =>
    showScore(db, await requireModel(db, params.modelId), params.number, 'ask'),
)
