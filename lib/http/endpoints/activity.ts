import * as contract from '@/lib/contracts/activity'
import { csvStream } from '@/lib/http/csv-file'
import { handle } from '@/lib/http/endpoint'
import { ACTIVITY_HEAD, activityRows } from '@/lib/services/activity/activity-rows'
import { listActivity as list } from '@/lib/services/activity/list-activity'
import { listActors as actors } from '@/lib/services/activity/list-actors'

export const listActivity = handle(contract.listActivity, ({ application: { db }, actor, query }) =>
  list(db, actor, query),
)

export const downloadActivity = handle(
  contract.downloadActivity,
  async ({ application: { db }, actor, query }) =>
    csvStream('activity.csv', ACTIVITY_HEAD, activityRows(db, actor, query)),
)

export const listActors = handle(contract.listActors, ({ application: { db }, actor }) =>
  actors(db, actor),
)
