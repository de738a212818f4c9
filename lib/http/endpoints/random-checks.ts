import * as contract from '@/lib/contracts/random-check'
import { handle } from '@/lib/http/endpoint'
import { requireModel } from '@/lib/services/models/require-model'
import { addRandomCheck as add } from '@/lib/services/random-checks/add-random-check'
import { judgeRandomCheck as judge } from '@/lib/services/random-checks/judge-random-check'
import { listRandomChecks as list } from '@/lib/services/random-checks/list-random-checks'
import { showRandomCheck as show } from '@/lib/services/random-checks/show-random-check'
import { startRandomCheck as start } from '@/lib/services/random-checks/start-random-check'

export const listRandomChecks = handle(
  contract.listRandomChecks,
  async ({ application: { db }, params }) => list(db, await requireModel(db, params.modelId)),
)

export const startRandomCheck = handle(
  contract.startRandomCheck,
  async ({ application: { db, serving }, actor, params, body }) =>
    start(db, serving.unseen, actor, await requireModel(db, params.modelId), body),
)

export const showRandomCheck = handle(
  contract.showRandomCheck,
  async ({ application: { db }, params }) =>
    show(db, await requireModel(db, params.modelId), params.checkId),
)

export const judgeRandomCheck = handle(
  contract.judgeRandomCheck,
  async ({ application: { db }, params: { modelId, ...where }, body }) =>
    judge(db, await requireModel(db, modelId), where, body.right_tags),
)

export const addRandomCheck = handle(
  contract.addRandomCheck,
  async ({ application: { db }, actor, params }) =>
    add(db, actor, await requireModel(db, params.modelId), params.checkId),
)
