import 'server-only'
import { addAudit } from '@/db/accounts/audit'
import type { Connection, Database } from '@/db/connection/database'
import { bulkWritingOf } from '@/db/models/bulk-writing'
import { findModelById, type ModelRow, updateModel } from '@/db/models/models'
import { currentSettings, replaceSettings } from '@/db/models/settings'
import type { Actor } from '@/lib/contracts/actor'
import type { ModelEdit } from '@/lib/contracts/model'
import { mayDo } from '@/lib/contracts/rights'
import { settingChanges } from '@/lib/contracts/setting-changes'
import type { Settings } from '@/lib/contracts/settings'
import { AppError, invalidField } from '@/lib/errors'
import { changedNames } from '@/lib/facts/setting-words'
import { plural } from '@/lib/format/plural'
import { changeData } from '@/lib/services/changes/change-data'
import { textsWithSeveralTags } from '@/lib/services/samples/one-tag'
import { checkExpressions } from './check-expressions'
import { checkMinimums } from './check-minimums'
import { checkSecondPerson } from './check-second-person'
import { givenSettings } from './given-settings'

/** Changes any of a model's fields; settings that really change are a revision, and can be undone. */
export async function editModel(
  db: Database,
  actor: Actor,
  model: ModelRow,
  input: ModelEdit,
): Promise<void> {
  checkExpressions(input.regular_expressions)
  requirePolicyRight(actor, model, input)
  const about = { modelId: model.id, actor, kind: 'settings' }
  await changeData(db, about, async (tx, revision, at) => {
    checkSecondPerson(actor, (await findModelById(tx, model.id)) ?? model, input)
    await updateOwnFields(tx, actor, model, input, at)
    const before = await currentSettings(tx, model.id)
    const after = { ...before, ...givenSettings(input) }
    const changes = settingChanges(before, after)
    if (changes.some(({ name }) => name === 'tagging_strategy')) {
      await refuseSeveralTags(tx, model.id, after)
    }
    await checkMinimums(tx, model.id, before, after)
    if (changes.length > 0) await replaceSettings(tx, model.id, revision, after)
    const summary = `Changed ${changedNames(changes)}.`
    return { count: changes.length, summary, result: undefined }
  })
}

/** What a deploy needs is not for those to say who may not deploy. */
function requirePolicyRight({ role }: Actor, model: ModelRow, { deploy_policy }: ModelEdit): void {
  const isKept = deploy_policy === undefined || deploy_policy === model.deployPolicy
  if (isKept || mayDo(role, 'deployer')) return
  const detail = `deploy_policy is changed by those who may deploy; the account has the role "${role}".`
  throw new AppError('FORBIDDEN', detail)
}

/** What is no setting of a training has no history of its own, so that it stands in the audit alone. */
async function updateOwnFields(
  tx: Connection,
  actor: Actor,
  model: ModelRow,
  input: ModelEdit,
  at: Date,
): Promise<void> {
  const fields = ownFields(input)
  await updateModel(tx, model.id, fields, at)
  const row: Readonly<Record<string, unknown>> = model
  const changed = Object.entries(fields).filter(([name, value]) => row[name] !== value)
  if (changed.length === 0) return
  const said = changed.map(([name, value]) => `${name} is ${JSON.stringify(value)}`).join(', ')
  await addAudit(tx, actor, 'setting changed', `${model.name} (${model.publicId}): ${said}.`)
}

async function refuseSeveralTags(
  tx: Connection,
  modelId: number,
  { tagging_strategy }: Settings,
): Promise<void> {
  if (tagging_strategy !== 'single') return
  const several = await textsWithSeveralTags(tx, modelId)
  if (several > 0) {
    const some = `${plural('text', several)} ${several === 1 ? 'has' : 'have'} several tags`
    const message = `tagging_strategy cannot be single: ${some}. Leave each of them one first: data/?several=true lists them, as “Several tags” does on the page Data.`
    throw invalidField('tagging_strategy', message, tagging_strategy)
  }
  if ((await bulkWritingOf(tx, modelId)) === null) return
  const detail =
    'tagging_strategy cannot become single while many texts are being changed: they may get several tags. Try again when that has ended.'
  throw new AppError('CONFLICT', detail)
}

function ownFields(input: ModelEdit) {
  const fields = {
    name: input.name,
    description: input.description,
    trainAutomatically: input.train_automatically,
    keepRequests: input.keep_requests,
    requestDays: input.request_days,
    maskRequests: input.mask_requests,
    untaggedDays: input.untagged_days,
    deployPolicy: input.deploy_policy,
    secondPerson: input.second_person,
    goalF1: input.goal_f1,
    secondOpinions: input.second_opinions,
    rollBackBySelf: input.roll_back_by_self,
  }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
