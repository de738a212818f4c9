import { z } from 'zod'
import { modelParams } from '@/lib/contracts/model'
import { samplesChangedSchema } from '@/lib/contracts/sample'
import { endpoint } from '@/lib/http/endpoint'
import { requireModel } from '@/lib/services/models/require-model'
import { restoreVersion as restore } from '@/lib/services/versions/restore/restore-version'

export const restoreVersion = endpoint({
  method: 'POST',
  path: 'classifiers/{modelId}/versions/{number}/restore/',
  summary: 'Bring texts, tags and settings back to what a version was trained on.',
  description: 'It is a change that can be undone. Production and promises stay as they are.',
  allow: 'editor',
  params: modelParams.extend({ number: z.coerce.number().int() }),
  answer: samplesChangedSchema,
  handle: async ({ application: { db }, actor, params }) =>
    restore(db, actor, await requireModel(db, params.modelId), params.number),
})
