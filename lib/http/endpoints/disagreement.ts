import { disagreementAnalysisSchema } from '@/lib/contracts/disagreement'
import { modelParams } from '@/lib/contracts/model'
import { versionPairQuery } from '@/lib/contracts/proof'
import { endpoint } from '@/lib/http/endpoint'
import { showDisagreement as show } from '@/lib/services/disagreements/show-disagreement'
import { requireModel } from '@/lib/services/models/require-model'

export const showDisagreement = endpoint({
  method: 'GET',
  path: 'classifiers/{modelId}/disagreement/',
  summary:
    'On how many untagged texts two versions disagree: tagging all of them settles the proof quickest.',
  description:
    'Unless `version` and `against` say otherwise, the sandbox version is compared with production. The first to ask has it computed: ask again until `state` is ready. The texts themselves are in the queue, `queue/?by=disagreement`. Tag all of them before training again: then the proof of the same two versions is weighted.',
  allow: 'viewer',
  params: modelParams,
  query: versionPairQuery,
  answer: disagreementAnalysisSchema,
  handle: async ({ application: { db }, params, query }) => {
    const { disagreement } = await show(db, await requireModel(db, params.modelId), query)
    return disagreement
  },
})
