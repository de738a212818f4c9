import type { z } from 'zod'
import type { Actor, Role } from '@/lib/contracts/actor'
import type { ApiRequest, Reply } from './api-message'
import type { Application } from './application'
import { parseBody } from './body'
import { compilePath, type MatchPath } from './match-path'
import { parseInput, parseParams, queryRecord } from './parse-input'

/** In the order in which they are named to callers. */
export const methods = ['GET', 'POST', 'PATCH', 'DELETE'] as const
export type Method = (typeof methods)[number]
export type Allow = 'public' | Role

type Call<Params, Query, Body, Who> = {
  application: Application
  actor: Who
  params: Params
  query: Query
  body: Body
  request: ApiRequest
}

type Definition<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Answer extends z.ZodType,
  May extends Allow,
> = {
  method: Method
  /** Below /api/v3/, such as `classifiers/{modelId}/`; with a leading slash: from the root. */
  path: string
  /** One sentence for the reference. */
  summary: string
  description?: string
  /** The least role that may call it; `public` needs no login. */
  allow: May
  params?: Params
  query?: Query
  /** Absent: whatever body is sent is left alone, and the handler may stream `request.body()`. */
  body?: Body
  /** The content type of a body that the handler streams. */
  bodyType?: string
  answer: Answer
  /** The content type of an answer that is not JSON. */
  answerType?: string
  handle: (
    call: Call<
      z.output<Params>,
      z.output<Query>,
      z.output<Body>,
      May extends 'public' ? Actor | undefined : Actor
    >,
  ) => Promise<z.input<Answer> | Reply<z.input<Answer>>>
}

/** An endpoint after its types were checked: data for guards and reference, and one function to run it. */
export type Endpoint = Omit<
  Definition<z.ZodType, z.ZodType, z.ZodType, z.ZodType, Allow>,
  'handle'
> & {
  match: MatchPath
  run: (
    application: Application,
    actor: Actor | undefined,
    request: ApiRequest,
    path: string,
  ) => Promise<unknown>
}

/** Declares an endpoint. `run` validates the input by the schemas and hands it to `handle`, typed. */
export function endpoint<
  Params extends z.ZodType = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
  Answer extends z.ZodType = z.ZodUndefined,
  May extends Allow = Allow,
>(definition: Definition<Params, Query, Body, Answer, May>): Endpoint {
  const { handle, ...declared } = definition
  const match = compilePath(definition.path)
  return {
    ...declared,
    match,
    run: async (application, actor, request, path) => {
      // A schema that is absent leaves its type at ZodUndefined, so undefined is what `handle` expects then;
      // an actor is absent only when the endpoint is public. The casts below rest on both.
      const params = declared.params && parseParams(declared.params, match(path) ?? {})
      const query = declared.query && parseInput(declared.query, queryRecord(request.url))
      const body = declared.body && (await parseBody(declared.body, request))
      return handle({
        application,
        request,
        actor: actor as May extends 'public' ? Actor | undefined : Actor,
        params: params as z.output<Params>,
        query: query as z.output<Query>,
        body: body as z.output<Body>,
      })
    },
  }
}
