import * as contract from '@/lib/contracts/server'
import { type Endpoint, handle } from '@/lib/http/endpoint'
import { describeApi } from '@/lib/http/openapi'

/** The description of these endpoints and of itself. */
export function openApiEndpoint(others: Endpoint[]): Endpoint {
  const self: Endpoint = handle(contract.showOpenApi, async ({ application }) =>
    describeApi([...others, self], application.version),
  )
  return self
}
