import { modelParams } from '@/lib/contracts/model'
import { watchSchema } from '@/lib/contracts/watch'
import { endpoint } from '@/lib/http/endpoint'
import { requireModel } from '@/lib/services/models/require-model'
import { showWatch as show } from '@/lib/services/watch/show-watch'

export const showWatch = endpoint({
  method: 'GET',
  path: 'classifiers/{modelId}/watch/',
  summary: 'What production answered in the last seven days against what was expected of it.',
  allow: 'viewer',
  params: modelParams,
  answer: watchSchema,
  handle: async ({ application: { db }, params }) =>
    show(db, await requireModel(db, params.modelId)),
})
