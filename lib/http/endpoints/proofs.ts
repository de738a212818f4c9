import { z } from 'zod'
import { modelParams } from '@/lib/contracts/model'
import {
  flipListQuery,
  flipListSchema,
  knownVerdictListSchema,
  proofAnalysisSchema,
  versionPairQuery,
} from '@/lib/contracts/proof'
import { csvFile } from '@/lib/http/csv-file'
import { endpoint } from '@/lib/http/endpoint'
import { requireModel } from '@/lib/services/models/require-model'
import { flipsTable } from '@/lib/services/proofs/flips-table'
import { listFlips as list } from '@/lib/services/proofs/list-flips'
import { listVerdicts as listKnown } from '@/lib/services/proofs/list-verdicts'
import { showProof as show } from '@/lib/services/proofs/show-proof'

export const showProof = endpoint({
  method: 'GET',
  path: 'classifiers/{modelId}/proof/',
  summary: 'Whether one version is better than another, on the same texts, unseen by both.',
  description:
    'Unless `version` and `against` say otherwise, the sandbox version is compared with production. The first to ask has it computed: ask again until `state` is ready. `stale` counts the changes made since.',
  allow: 'viewer',
  params: modelParams,
  query: versionPairQuery,
  answer: proofAnalysisSchema,
  handle: async ({ application: { db }, params, query }) => {
    const { proof } = await show(db, await requireModel(db, params.modelId), query)
    return proof
  },
})

export const listVerdicts = endpoint({
  method: 'GET',
  path: 'classifiers/{modelId}/verdicts/',
  summary: 'What is known already of versions against production. Nothing is computed for it.',
  allow: 'viewer',
  params: modelParams,
  answer: knownVerdictListSchema,
  handle: async ({ application: { db }, params }) =>
    listKnown(db, await requireModel(db, params.modelId)),
})

export const listFlips = endpoint({
  method: 'GET',
  path: 'classifiers/{modelId}/flips/',
  summary: 'The texts that only one of two versions got right, the surest mistakes first.',
  description:
    '`broken`: only `against` (production) got them right; `fixed`: only `version` (the sandbox) did. They belong to the proof of the two; before it is ready the answer is 503.',
  allow: 'viewer',
  params: modelParams,
  query: flipListQuery,
  answer: flipListSchema,
  handle: async ({ application: { db }, params, query }) =>
    list(db, await requireModel(db, params.modelId), query),
})

export const downloadFlips = endpoint({
  method: 'GET',
  path: 'classifiers/{modelId}/flips/csv/',
  summary: 'The same texts as a CSV file.',
  allow: 'viewer',
  params: modelParams,
  query: flipListQuery,
  answer: z.string(),
  answerType: 'text/csv',
  handle: async ({ application: { db }, params, query }) =>
    csvFile(
      `${query.kind}.csv`,
      await flipsTable(db, await requireModel(db, params.modelId), query),
    ),
})
