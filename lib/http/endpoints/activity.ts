import * as contract from '@/lib/contracts/activity'
import { getApplication } from '@/lib/http/application'
import { csvStream } from '@/lib/http/csv-file'
import { handle } from '@/lib/http/endpoint'
import { ACTIVITY_HEAD, activityRows } from '@/lib/services/activity/activity-rows'
import { listActivity as list } from '@/lib/services/activity/list-activity'
import { listActors as actors } from '@/lib/services/activity/list-actors'
import { requireReachable } from '@/lib/services/models/require-model'

export const listActivity = handle(contract.listActivity, ({ application: { db }, actor, query }) =>
  list(db, actor, query),
)

export const downloadActivity = handle(
  contract.downloadActivity,
  async ({ application: { db }, actor, query }) => {
    // A stream that has begun can refuse nothing any more.
    if (query.model !== undefined) await requireReachable(db, actor, query.model)
    // Streamed after the request's own moment is over.
    const rows = activityRows(getApplication().db, actor, query)
    return csvStream('activity.csv', ACTIVITY_HEAD, rows)
  },
)

export const listActors = handle(contract.listActors, ({ application: { db }, actor }) =>
  actors(db, actor),
)
