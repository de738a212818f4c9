import * as contract from '@/lib/contracts/proof'
import { csvFile } from '@/lib/http/csv-file'
import { handle } from '@/lib/http/endpoint'
import { requireModel } from '@/lib/services/models/require-model'
import { flipsTable } from '@/lib/services/questions/flips-table'
import { listFlips as list } from '@/lib/services/questions/list-flips'
import { listVerdicts as listKnown } from '@/lib/services/questions/list-verdicts'
import { showProof as show } from '@/lib/services/questions/show-proof'

export const showProof = handle(
  contract.showProof,
  async ({ application: { db }, params, query }) =>
    show(db, await requireModel(db, params.modelId), query, 'look'),
)

export const askProof = handle(contract.askProof, async ({ application: { db }, params, query }) =>
  show(db, await requireModel(db, params.modelId), query, 'ask'),
)

export const listVerdicts = handle(contract.listVerdicts, async ({ application: { db }, params }) =>
  listKnown(db, await requireModel(db, params.modelId)),
)

export const listFlips = handle(
  contract.listFlips,
  async ({ application: { db }, params, query }) =>
    list(db, await requireModel(db, params.modelId), query),
)

export const downloadFlips = handle(
  contract.downloadFlips,
  async ({ application: { db }, params, query }) =>
    csvFile(
      `${query.kind}.csv`,
      await flipsTable(db, await requireModel(db, params.modelId), query),
    ),
)
