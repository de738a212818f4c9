import { modelParams } from '../../contracts/model'
import { watchSchema } from '../../contracts/watch'
import { requireModel } from '../../services/models/require-model'
import { showWatch as show } from '../../services/watch/show-watch'
import { endpoint } from '../endpoint'

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
