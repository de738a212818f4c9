import * as contract from '@/lib/contracts/oidc'
import { AppError } from '@/lib/errors'
import { reply } from '@/lib/http/api-message'
import type { Application } from '@/lib/http/application'
import { callerOf } from '@/lib/http/caller'
import { handle } from '@/lib/http/endpoint'

export const beginOidc = handle(contract.beginOidc, async ({ application, request }) => {
  const { url, cookies } = await oidcOf(application).begin(callerOf(request))
  return reply({ url }, { cookies })
})

export const finishOidc = handle(contract.finishOidc, async ({ application, body, request }) =>
  reply({}, { cookies: await oidcOf(application).finish(body, callerOf(request)) }),
)

function oidcOf({ auth }: Application) {
  if (auth.oidc) return auth.oidc
  throw new AppError(
    'NOT_FOUND',
    'This Langur has no identity provider: LANGUR_OIDC_ISSUER is not set.',
  )
}
