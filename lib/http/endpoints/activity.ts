import * as contract from '@/lib/contracts/activity'
import { handle } from '@/lib/http/endpoint'
import { listActivity as list } from '@/lib/services/activity/list-activity'

export const listActivity = handle(contract.listActivity, ({ application: { db }, actor, query }) =>
  list(db, actor, query),
)
