import * as contract from '@/lib/contracts/sample'
import * as about from '@/lib/contracts/sample-history'
import { handle } from '@/lib/http/endpoint'
import { write } from '@/lib/services/bulk-writes/write'
import { requireModel } from '@/lib/services/models/require-model'
import { knownValues } from '@/lib/services/samples/known-values'
import { listSamples as list } from '@/lib/services/samples/list-samples'
import { requireFew } from '@/lib/services/samples/require-few'
import { showHistory as history } from '@/lib/services/samples/show-history'
import { showSample as show } from '@/lib/services/samples/show-sample'
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
  async ({ application: { db }, actor, params, body }) => {
    requireFew(actor, body)
    return write(db, actor, await requireModel(db, params.modelId), { kind: 'tag', input: body })
  },
)

export const deleteSamples = handle(
  contract.deleteSamples,
  async ({ application: { db }, actor, params, body }) =>
    write(db, actor, await requireModel(db, params.modelId), { kind: 'delete', input: body }),
)

export const showSample = handle(about.showSample, async ({ application: { db }, params }) =>
  show(db, await requireModel(db, params.modelId), params.sampleId),
)

export const showHistory = handle(about.showHistory, async ({ application: { db }, params }) =>
  history(db, await requireModel(db, params.modelId), params.sampleId),
)

export const listKnownValues = handle(
  about.listKnownValues,
  async ({ application: { db }, params }) =>
    knownValues(db, await requireModel(db, params.modelId)),
)
