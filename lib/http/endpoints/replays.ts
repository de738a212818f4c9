import * as contract from '@/lib/contracts/replay'
import { csvFile } from '@/lib/http/csv-file'
import { handle } from '@/lib/http/endpoint'
import { requireModel } from '@/lib/services/models/require-model'
import { adoptReplayed as adopt } from '@/lib/services/questions/adopt-replayed'
import { listReplayed as list } from '@/lib/services/questions/list-replayed'
import { replayedTable } from '@/lib/services/questions/replayed-table'
import { showReplay as show } from '@/lib/services/questions/show-replay'

export const showReplay = handle(
  contract.showReplay,
  async ({ application: { db }, params, query }) =>
    show(db, await requireModel(db, params.modelId), query, 'look'),
)

export const askReplay = handle(
  contract.askReplay,
  async ({ application: { db }, params, query }) =>
    show(db, await requireModel(db, params.modelId), query, 'ask'),
)

export const listReplayed = handle(
  contract.listReplayed,
  async ({ application: { db }, params, query }) =>
    list(db, await requireModel(db, params.modelId), query),
)

export const adoptReplayed = handle(
  contract.adoptReplayed,
  async ({ application: { db }, actor, params, body }) =>
    adopt(db, actor, await requireModel(db, params.modelId), body),
)

export const downloadReplayed = handle(
  contract.downloadReplayed,
  async ({ application: { db }, params, query }) =>
    csvFile('replay.csv', await replayedTable(db, await requireModel(db, params.modelId), query)),
)
