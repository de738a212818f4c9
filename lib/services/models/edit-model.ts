import 'server-only'
import type { Database } from '@/db/connection/database'
import { type ModelRow, updateModel } from '@/db/models/models'
import { currentSettings, replaceSettings } from '@/db/models/settings'
import type { Actor } from '@/lib/contracts/actor'
import type { ModelEdit } from '@/lib/contracts/model'
import { settingChanges } from '@/lib/contracts/setting-changes'
import { changedNames } from '@/lib/facts/setting-words'
import { changeData } from '@/lib/services/changes/change-data'
import { checkExpressions } from './check-expressions'
import { givenSettings } from './given-settings'

/** Changes any of a model's fields; settings that really change are a revision, and can be undone. */
export async function editModel(
  db: Database,
  actor: Actor,
  model: ModelRow,
  input: ModelEdit,
): Promise<void> {
  checkExpressions(input.regular_expressions)
  const about = { modelId: model.id, actor, kind: 'settings' }
  await changeData(db, about, async (tx, revision, at) => {
    await updateModel(tx, model.id, ownFields(input), at)
    const before = await currentSettings(tx, model.id)
    const after = { ...before, ...givenSettings(input) }
    const changes = settingChanges(before, after)
    if (changes.length > 0) await replaceSettings(tx, model.id, revision, after)
    const summary = `Changed ${changedNames(changes)}.`
    return { count: changes.length, summary, result: undefined }
  })
}

function ownFields(input: ModelEdit) {
  const fields = {
    name: input.name,
    description: input.description,
    trainAutomatically: input.train_automatically,
    keepRequests: input.keep_requests,
    deployPolicy: input.deploy_policy,
    goalF1: input.goal_f1,
  }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
