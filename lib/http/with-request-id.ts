import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import type { ApiRequest } from './api-message'

export const REQUEST_ID_HEADER = 'X-Request-Id'

/** What can stand in a header again; anything else is not believed. */
const REQUEST_ID = /^[\x21-\x7e]{1,200}$/
const KEY = Symbol.for('langur.request-id')

/** One for the process: Next has copies of every module. */
function storage(): AsyncLocalStorage<string> {
  const global = globalThis as { [KEY]?: AsyncLocalStorage<string> }
  const found = global[KEY] ?? new AsyncLocalStorage<string>()
  global[KEY] = found
  return found
}

/** Answers a request under its id, that which it brings or a new one: every line of the log until then has it. */
export function withRequestId<Result>(
  request: Pick<ApiRequest, 'header'>,
  work: (id: string) => Promise<Result>,
): Promise<Result> {
  const given = request.header('x-request-id')
  const id = given !== undefined && REQUEST_ID.test(given) ? given : randomUUID()
  return storage().run(id, () => work(id))
}

/** The id of the request that is being answered where this is called; undefined where none is. */
export function currentRequestId(): string | undefined {
  return storage().getStore()
}
