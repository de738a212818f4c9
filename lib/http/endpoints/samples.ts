import * as contract from '@/lib/contracts/sample'
import { handle } from '@/lib/http/endpoint'
import { write } from '@/lib/services/bulk-writes/write'
import { requireModel } from '@/lib/services/models/require-model'
import { listSamples as list } from '@/lib/services/samples/list-samples'
import { similarSamples } from '@/lib/services/samples/similar-samples'

export const listSamples = handle(
  contract.listSamples,
  async ({ application: { db }, params, query }) =>
    list(db, await requireModel(db, params.modelId), query),
)

export const listSimilar = handle(
  contract.listSimilar,
  async ({ application: { db }, params, query }) =>
    similarSamples(db, await requireModel(db, params.modelId), params.sampleId, query),
)

export const uploadSamples = handle(
  contract.uploadSamples,
  async ({ application: { db }, actor, params, body }) =>
    write(db, actor, await requireModel(db, params.modelId), { kind: 'upload', input: body }),
)

export const tagSamples = handle(
  contract.tagSamples,
  async ({ application: { db }, actor, params, body }) =>
    write(db, actor, await requireModel(db, params.modelId), { kind: 'tag', input: body }),
)

export const deleteSamples = handle(
  contract.deleteSamples,
  async ({ application: { db }, actor, params, body }) =>
    write(db, actor, await requireModel(db, params.modelId), { kind: 'delete', input: body }),
)
