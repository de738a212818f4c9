import { z } from 'zod'
import { modelParams } from '../../contracts/model'
import { samplesChangedSchema } from '../../contracts/sample'
import { requireModel } from '../../services/models/require-model'
import { restoreVersion as restore } from '../../services/restore/restore-version'
import { endpoint } from '../endpoint'

export const restoreVersion = endpoint({
  method: 'POST',
  path: 'classifiers/{modelId}/versions/{number}/restore/',
  summary: 'Bring texts, tags and settings back to what a version was trained on.',
  description: 'It is a change that can be undone. Production and promises stay as they are.',
  allow: 'editor',
  params: modelParams.extend({ number: z.coerce.number().int() }),
  answer: samplesChangedSchema,
  handle: async ({ application: { db, jobs }, actor, params }) => {
    const changed = await restore(db, actor, await requireModel(db, params.modelId), params.number)
    jobs.wake()
    return changed
  },
})
