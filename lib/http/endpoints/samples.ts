import * as contract from '@/lib/contracts/sample'
import { handle } from '@/lib/http/endpoint'
import { requireModel } from '@/lib/services/models/require-model'
import { deleteSamples as remove } from '@/lib/services/samples/delete-samples'
import { listSamples as list } from '@/lib/services/samples/list-samples'
import { similarSamples } from '@/lib/services/samples/similar-samples'
import { tagSamples as tag } from '@/lib/services/samples/tag-samples'
import { uploadSamples as upload } from '@/lib/services/samples/upload-samples'

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
    upload(db, actor, await requireModel(db, params.modelId), body),
)

export const tagSamples = handle(
  contract.tagSamples,
  async ({ application: { db }, actor, params, body }) =>
    tag(db, actor, await requireModel(db, params.modelId), body),
)

export const deleteSamples = handle(
  contract.deleteSamples,
  async ({ application: { db }, actor, params, body }) =>
    remove(db, actor, await requireModel(db, params.modelId), body),
)
