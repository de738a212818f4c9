import { z } from 'zod'
import type { Actor } from '@/lib/contracts/actor'
import type { Allow, Declaration, Method } from '@/lib/contracts/declare'
import { type ApiRequest, Reply } from './api-message'
import type { Answering, Application } from './application'
import { bodyReader } from './body'
import { compilePath, type MatchPath } from './match-path'
import { headerList, OVERLOOKED_HEADER } from './overlooked'
import {
  inputParser,
  overlookedFields,
  parseParams,
  queryRecord,
  refuseFieldsOfBody,
  refuseOddNumbers,
} from './parse-input'

/** A declaration with its handler: data for guards and reference, and one function to run it. */
export type Endpoint<Needs = Application> = Declaration & {
  match: MatchPath
  run: (
    application: Needs,
    actor: Actor | undefined,
    request: ApiRequest,
    path: string,
  ) => Promise<unknown>
}

type Call<Needs, Params, Query, Body, Who> = {
  application: Needs
  actor: Who
  params: Params
  query: Query
  body: Body
  request: ApiRequest
}

type Handler<
  Needs,
  May extends Allow,
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
> = (
  call: Call<
    Needs,
    z.output<Params>,
    z.output<Query>,
    z.output<Body>,
    May extends 'public' ? Actor | undefined : Actor
  >,
) => Promise<z.input<Answer> | Reply<z.input<Answer>>>

/**
 * Binds a declared endpoint to what answers it. `run` validates the input by the schemas and hands it over, typed. Where an
 * endpoint needs less than a whole application, other processes than that of the pages answer it, too.
 */
function bind<Needs>() {
  return <
    May extends Allow,
    Params extends z.ZodType,
    Query extends z.ZodType,
    Body extends z.ZodType,
    Answer extends z.ZodType,
  >(
    declared: Declaration<Method, string, May, Params, Query, Body, Answer>,
    handler: Handler<Needs, May, Params, Query, Body, Answer>,
  ): Endpoint<Needs> => {
    const match = compilePath(declared.path)
    const querySchema = schemaOf(declared, declared.query)
    const parseQuery = querySchema && inputParser(querySchema, declared.isTolerant)
    const hasBody = declared.method !== 'GET' && declared.bodyType === undefined
    const bodySchema = hasBody ? schemaOf(declared, declared.body) : undefined
    const readBody = bodySchema && bodyReader(declared, bodySchema)
    return {
      ...declared,
      match,
      run: async (application, actor, request, path) => {
        // A schema that is absent has the type ZodUndefined, and what it leaves open the handler does not read; an actor is
        // absent only when the endpoint is public. The casts below rest on both.
        const params = declared.params && parseParams(declared.params, match(path) ?? {})
        const query = parseQuery?.(asked(querySchema, request.url))
        if (bodySchema && !parseQuery) refuseFieldsOfBody(bodySchema, request.url)
        const body = readBody && (await readBody(request))
        const outcome = await handler({
          application,
          request,
          actor: actor as May extends 'public' ? Actor | undefined : Actor,
          params: params as z.output<Params>,
          query: query as z.output<Query>,
          body: body as z.output<Body>,
        })
        return nameOverlooked([query, body], outcome)
      },
    }
  }
}

export const handle = bind<Application>()
/** For what is answered by every process. */
export const handleAnywhere = bind<Answering>()

/** What was sent to a tolerant endpoint and says nothing there is named in a header of the answer. */
function nameOverlooked(inputs: readonly unknown[], outcome: unknown): unknown {
  const names = inputs.flatMap((input) => [...overlookedFields(input).keys()])
  if (names.length === 0) return outcome
  const { value, options } = outcome instanceof Reply ? outcome : { value: outcome, options: {} }
  const headers = { ...options.headers, [OVERLOOKED_HEADER]: headerList(names) }
  return new Reply(value, { ...options, headers })
}

function asked(schema: z.ZodType | undefined, url: string): Record<string, unknown> {
  const query = queryRecord(url)
  if (schema) refuseOddNumbers(schema, query)
  return query
}

const NOTHING = z.object({})

/** That of a query or a body; where none is declared there must be none, unless the endpoint is tolerant. */
function schemaOf(
  { isTolerant }: Declaration,
  schema: z.ZodType | undefined,
): z.ZodType | undefined {
  return schema ?? (isTolerant ? undefined : NOTHING)
}
