import 'server-only'
import { addAudit } from '@/db/accounts/audit'
import type { Database } from '@/db/connection/database'
import { insertModel, type ModelRow } from '@/db/models/models'
import type { Actor } from '@/lib/contracts/actor'
import { defaultSettings, defaultSettingsFor } from '@/lib/contracts/default-settings'
import type { ModelCreate } from '@/lib/contracts/model'
import { checkExpressions } from './check-expressions'
import { refuseMinimumsByTag } from './check-minimums'
import { checkSecondPerson } from './check-second-person'
import { givenSettings } from './given-settings'
import { newModelId } from './new-model-id'
import { requireModelRoom } from './require-room'

/** A new model without texts or tags; settings that are not given have their defaults. */
export async function createModel(
  db: Database,
  actor: Actor,
  input: ModelCreate,
): Promise<ModelRow> {
  checkExpressions(input.regular_expressions)
  refuseMinimumsByTag(input.minimum_confidence_by_tag)
  checkSecondPerson(actor, { deployPolicy: 'warn', secondPerson: false }, input)
  const at = new Date()
  return db.write(async (tx) => {
    await requireModelRoom(tx)
    const model = await insertModel(
      tx,
      {
        publicId: newModelId(),
        name: input.name,
        description: input.description ?? '',
        settings: {
          ...defaultSettingsFor(input.language ?? defaultSettings.language),
          ...givenSettings(input),
        },
        trainAutomatically: input.train_automatically ?? true,
        keepRequests: input.keep_requests ?? true,
        requestDays: input.request_days ?? null,
        maskRequests: input.mask_requests ?? false,
        untaggedDays: input.untagged_days ?? null,
        deployPolicy: input.deploy_policy ?? 'warn',
        secondPerson: input.second_person ?? false,
        goalF1: input.goal_f1 ?? 0.8,
        secondOpinions: input.second_opinions ?? 0,
      },
      at,
    )
    await addAudit(tx, actor, 'model created', `${model.name} (${model.publicId})`)
    return model
  })
}
