import { z } from 'zod'
import { modelParams } from '@/lib/contracts/model'
import { versionPairQuery } from '@/lib/contracts/proof'
import {
  adoptReplayedSchema,
  replayAnalysisSchema,
  replayedListQuery,
  replayedListSchema,
} from '@/lib/contracts/replay'
import { adoptedSchema } from '@/lib/contracts/request'
import { csvFile } from '@/lib/http/csv-file'
import { endpoint } from '@/lib/http/endpoint'
import { requireModel } from '@/lib/services/models/require-model'
import { adoptReplayed as adopt } from '@/lib/services/replays/adopt-replayed'
import { listReplayed as list } from '@/lib/services/replays/list-replayed'
import { replayedTable } from '@/lib/services/replays/replayed-table'
import { showReplay as show } from '@/lib/services/replays/show-replay'

export const showReplay = endpoint({
  method: 'GET',
  path: 'classifiers/{modelId}/replay/',
  summary: 'What would have become of the last production requests under another version.',
  description:
    'Unless `version` and `against` say otherwise, the sandbox version takes the place of production. The first to ask has it computed: ask again until `state` is ready.',
  allow: 'viewer',
  params: modelParams,
  query: versionPairQuery,
  answer: replayAnalysisSchema,
  handle: async ({ application: { db }, params, query }) => {
    const { replay } = await show(db, await requireModel(db, params.modelId), query)
    return replay
  },
})

export const listReplayed = endpoint({
  method: 'GET',
  path: 'classifiers/{modelId}/replay/texts/',
  summary: 'The requests whose answer would change, the most certain first.',
  description:
    '`from` and `to` are tag ids of one row of the table, 0 for no tag. Before the replay is ready the answer is 503.',
  allow: 'viewer',
  params: modelParams,
  query: replayedListQuery,
  answer: replayedListSchema,
  handle: async ({ application: { db }, params, query }) =>
    list(db, await requireModel(db, params.modelId), query),
})

export const adoptReplayed = endpoint({
  method: 'POST',
  path: 'classifiers/{modelId}/replay/adopt/',
  summary: 'Take the texts of all requests whose answer would change into the data, to be tagged.',
  description:
    '`from` and `to` are tag ids of one row of the table, 0 for no tag. It can be undone. Before the replay is ready the answer is 503.',
  allow: 'editor',
  params: modelParams,
  body: adoptReplayedSchema,
  answer: adoptedSchema,
  handle: async ({ application: { db }, actor, params, body }) =>
    adopt(db, actor, await requireModel(db, params.modelId), body),
})

export const downloadReplayed = endpoint({
  method: 'GET',
  path: 'classifiers/{modelId}/replay/csv/',
  summary: 'All requests whose answer would change, as a CSV file.',
  allow: 'viewer',
  params: modelParams,
  query: replayedListQuery,
  answer: z.string(),
  answerType: 'text/csv',
  handle: async ({ application: { db }, params, query }) =>
    csvFile('replay.csv', await replayedTable(db, await requireModel(db, params.modelId), query)),
})
