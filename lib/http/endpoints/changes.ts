import { z } from 'zod'
import { changeListSchema } from '@/lib/contracts/change'
import { pageQuery } from '@/lib/contracts/list'
import { modelParams } from '@/lib/contracts/model'
import { endpoint } from '@/lib/http/endpoint'
import { listChanges as list } from '@/lib/services/changes/list-changes'
import { undoChange as undo } from '@/lib/services/changes/undo-change'
import { requireModel } from '@/lib/services/models/require-model'

export const listChanges = endpoint({
  method: 'GET',
  path: 'classifiers/{modelId}/changes/',
  summary: 'What was changed in a model’s data and settings, by whom, newest first.',
  allow: 'viewer',
  params: modelParams,
  query: pageQuery,
  answer: changeListSchema,
  handle: async ({ application: { db }, params, query }) =>
    list(db, await requireModel(db, params.modelId), query),
})

export const undoChange = endpoint({
  method: 'POST',
  path: 'classifiers/{modelId}/changes/{revision}/undo/',
  summary: 'Take a change back. Undoing the answer’s revision is the redo.',
  allow: 'editor',
  params: modelParams.extend({ revision: z.coerce.number().int() }),
  answer: z.object({ revision: z.number().int().nullable(), changed: z.number().int() }),
  handle: async ({ application: { db }, actor, params }) =>
    undo(db, actor, await requireModel(db, params.modelId), params.revision),
})
