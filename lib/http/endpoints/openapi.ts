import * as contract from '@/lib/contracts/server'
import { type Endpoint, handle } from '@/lib/http/endpoint'
import { describeApi } from '@/lib/http/openapi'

/** The description of these endpoints and of itself. */
export function openApiEndpoint(others: Endpoint[]): Endpoint {
  let described: ReturnType<typeof describeApi> | undefined
  const self: Endpoint = handle(contract.showOpenApi, ({ application }) => {
    described ??= describeApi([...others, self], {
      version: application.version,
      basePath: application.env.basePath,
    })
    return described
  })
  return self
}
