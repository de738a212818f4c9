import * as contract from '@/lib/contracts/session'
import type { ApiRequest } from '@/lib/http/api-message'
import type { Application } from '@/lib/http/application'
import { handle } from '@/lib/http/endpoint'
import { identifyByCookie } from '@/lib/http/identify'
import {
  endSession as endOne,
  endOtherSessions as endOthers,
} from '@/lib/services/accounts/end-sessions'
import { listSessions as listOwnSessions } from '@/lib/services/accounts/list-sessions'

export const listSessions = handle(contract.listSessions, async ({ application, actor, request }) =>
  listOwnSessions(application.db, actor, {
    asking: await askingSession(application, request),
    seenAt: application.auth.sessions.seenAt,
  }),
)

export const endSession = handle(contract.endSession, async ({ application, actor, params }) => {
  await endOne(application.db, actor, params.sessionId)
  return {}
})

export const endOtherSessions = handle(
  contract.endOtherSessions,
  async ({ application, actor, request }) =>
    endOthers(application.db, actor, await askingSession(application, request)),
)

/** The id of the session that asks; undefined when a token does. */
async function askingSession(
  { auth }: Application,
  request: ApiRequest,
): Promise<string | undefined> {
  return (await identifyByCookie(auth, request))?.id
}
