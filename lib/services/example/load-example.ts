import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { type Actor, systemActor } from '@/lib/contracts/actor'
import { createModel } from '@/lib/services/models/create-model'
import { queueRun } from '@/lib/services/runs/queue-run'
import { uploadSamples } from '@/lib/services/samples/upload-samples'
import { supportMessages } from './support-messages'

/** A model with texts to play with: most of them tagged, a fifth left to tag. */
export async function loadExample(db: Database, actor: Actor): Promise<ModelRow> {
  const model = await createModel(db, actor, {
    name: 'Support messages',
    description:
      'The example: short messages to the support of an invented shop for plant sensors.',
  })
  const data = supportMessages.map(([text, tag]) => ({
    text,
    ...(tag !== null && { tags: [tag] }),
  }))
  await uploadSamples(db, actor, model, { data })
  // Automatic training would wait for further uploads, and here is none.
  await queueRun(db, { modelId: model.id, automatic: true, askedBy: systemActor.name })
  return model
}
