import * as contract from '@/lib/contracts/brought-version'
import { handle } from '@/lib/http/endpoint'
import { receiveModule } from '@/lib/imports/receive-module'
import { listBroughtVersions as list } from '@/lib/services/brought-versions/list-brought-versions'
import { requireModel } from '@/lib/services/models/require-model'

export const listBroughtVersions = handle(
  contract.listBroughtVersions,
  async ({ application: { db }, params }) => list(db, await requireModel(db, params.modelId)),
)

export const bringVersion = handle(
  contract.bringVersion,
  async ({ application: { db, env, aside }, actor, params, query, request }) => {
    const model = await requireModel(db, params.modelId)
    const receiver = { db, dataFolder: env.dataFolder, readModule: aside.module }
    return receiveModule(receiver, actor, model, {
      fileName: query.file_name,
      body: request.body(),
    })
  },
)
