import { type Chance, chanceOf } from './chance'
import { fromSchema } from './from-schema'
import { oddString } from './odd-values'
import { type Operation, operationsOf } from './operations'
import { oddBody, spoil } from './spoil'
import type { World } from './world'

export type FuzzRequest = {
  operation: Operation
  method: string
  /** Path and query. */
  target: string
  headers: Record<string, string>
  body: string | Buffer | undefined
}

/** What would end the world rather than test it. */
const FORBIDDEN_TO_PROTECTED = new Set([
  'DELETE /api/v3/classifiers/{modelId}/',
  'POST /api/v3/classifiers/{modelId}/deploy/',
  'POST /api/v3/classifiers/{modelId}/deployments/',
])
/** The example is large; what people and tokens of this run are is left as it is. */
const LEFT_OUT = new Set([
  'POST /api/v3/example/',
  'DELETE /api/v3/tokens/{tokenId}/',
  'POST /api/v3/tokens/{tokenId}/rotate/',
  // Callers that are limited would be refused for that alone.
  'PATCH /api/v3/tokens/{tokenId}/limits/',
  'PATCH /api/v3/limits/',
])

const ODD_TYPES = ['text/plain', 'application/json; charset=utf-16', 'multipart/form-data', 'x', '']
const ODD_SEGMENTS = [
  '%00',
  '%2e%2e',
  '%2f',
  '%ff',
  'cl_%F0%9F%98%80',
  'x'.repeat(3_000),
  '-1',
  '1e9',
  '%C3%A9',
]
const ODD_METHODS = ['HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE', 'POST']
const CONDITIONS = { 'if-none-match': '*', range: 'bytes=0-1' }

/** The request of this number: the same for the same seed, in a world that was built alike. */
export function makeRequest(world: World, seed: number, number: number): FuzzRequest {
  const chance = chanceOf(seed, number)
  const operations = operationsOf(world.openApi).filter((one) => !LEFT_OUT.has(nameOf(one)))
  const operation = chance.pick(operations)
  const isGood = chance.happens(0.5)
  const method = !isGood && chance.happens(0.1) ? chance.pick(ODD_METHODS) : operation.method
  const target = targetOf(operation, { world, chance, isGood, method })
  const body =
    method === 'GET' || method === 'HEAD' ? undefined : bodyOf(operation, world, chance, isGood)
  const caller = chance.happens(isGood ? 0.9 : 0.6) ? world.callers[0] : chance.pick(world.callers)
  const type = !isGood && chance.happens(0.2) ? chance.pick(ODD_TYPES) : 'application/json'
  const extra = !isGood && chance.happens(0.1) ? CONDITIONS : {}
  const headers = { ...caller, ...extra, ...(body !== undefined && { 'content-type': type }) }
  return { operation, method, target, headers, body }
}

export const nameOf = ({ method, path }: { method: string; path: string }) => `${method} ${path}`

type About = { world: World; chance: Chance; isGood: boolean; method: string }

function targetOf(operation: Operation, { world, chance, isGood, method }: About): string {
  const { path, parameters = [] } = operation
  const isForbidden = FORBIDDEN_TO_PROTECTED.has(nameOf({ method, path }))
  const models = isForbidden
    ? world.models.filter((id) => id !== world.protectedModel)
    : world.models
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (!isGood && chance.happens(0.2)) return chance.pick(ODD_SEGMENTS)
    if (name === 'modelId') return chance.pick(models)
    return String(1 + chance.below(12))
  })
  const odd = !isGood && chance.happens(0.05) ? chance.pick(['//', '/./', '%2F', '?', ';a=1']) : ''
  const query = parameters
    .filter((one) => one.in === 'query' && (one.required || chance.happens(0.4)))
    .map(({ name, schema }) => {
      const value = isGood ? fromSchema(schema, world.known, chance, name) : oddString(chance)
      return `${name}=${encode(String(value))}`
    })
  const pairs = !isGood && chance.happens(0.2) ? [...query, ...query, '&&=', '%zz=1'] : query
  return filled + odd + (pairs.length > 0 ? `?${pairs.join('&')}` : '')
}

/** A lone surrogate has no escape. */
function encode(value: string): string {
  return encodeURIComponent(Buffer.from(value.slice(0, 4_000)).toString())
}

function bodyOf(operation: Operation, world: World, chance: Chance, isGood: boolean) {
  const content = Object.values(operation.requestBody?.content ?? {})[0]
  if (!content?.schema) return chance.happens(0.5) ? undefined : 'text,tag\nhello,Billing\n'
  const value = fromSchema(content.schema, world.known, chance)
  if (isGood) return JSON.stringify(value)
  if (chance.happens(0.5)) return JSON.stringify(spoil(value, chance)) ?? ''
  return oddBody(JSON.stringify(value), chance)
}
