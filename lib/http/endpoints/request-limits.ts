import * as contract from '@/lib/contracts/request-limits'
import { handle } from '@/lib/http/endpoint'
import { editServerLimits, serverLimits } from '@/lib/services/accounts/request-limits'

export const showLimits = handle(contract.showLimits, ({ application: { db } }) => serverLimits(db))

export const editLimits = handle(contract.editLimits, ({ application: { db }, actor, body }) =>
  editServerLimits(db, actor, body),
)
