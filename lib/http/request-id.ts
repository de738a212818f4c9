import { randomUUID } from 'node:crypto'
import { invalidField } from '@/lib/errors'
import type { ApiRequest } from './api-message'

/** What can stand in a header again, and is worth keeping. */
const REQUEST_ID = /^[\x21-\x7e]{1,200}$/

/** The id of a request: that which it brings in X-Request-Id, else a new one if it is asked for, else null. */
export function requestIdOf(request: ApiRequest, isAsked: boolean): string | null {
  const given = request.header('x-request-id')
  if (given === undefined) return isAsked ? randomUUID() : null
  if (REQUEST_ID.test(given)) return given
  const message = 'The header X-Request-Id must have 1 to 200 characters, without spaces.'
  throw invalidField('X-Request-Id', message, given.slice(0, 200))
}
