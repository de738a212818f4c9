import type { z } from 'zod'
import type { Role, TokenScope } from './actor'

/** In the order in which they are named to callers. */
export const methods = ['GET', 'POST', 'PATCH', 'DELETE'] as const
export type Method = (typeof methods)[number]
/** To whom an endpoint is open; which roles that means is in `rights.ts`. */
export type Allow = 'public' | 'member' | Exclude<Role, 'none'>

/** An endpoint before it has a handler: all that callers and the reference know of it. */
export type Declaration<
  Verb extends Method = Method,
  Path extends string = string,
  May extends Allow = Allow,
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> = {
  method: Verb
  /** Below /api/v3/, such as `classifiers/{modelId}/`; with a leading slash: from the root. */
  path: Path
  /** One sentence for the reference. */
  summary: string
  description?: string
  /** Who may call it; `public` needs no login. */
  allow: May
  /** What a token must be good for, where that does not follow from `allow`. */
  scope?: TokenScope
  /** One of MonkeyLearn's own calls: what it does not know it ignores, as there, unless that looks mistyped. */
  isTolerant?: true
  /** A schema for each name in the path. */
  params?: Params
  /** Absent: there must be none, unless it is tolerant. */
  query?: Query
  /** Absent: there must be none, unless it is tolerant. */
  body?: Body
  /** The most that a body may have; absent: `BODY_BYTES`, or `PUBLIC_BODY_BYTES` where no login is needed. */
  bodyBytes?: number
  /** The content type of a body that the handler streams. */
  bodyType?: string
  answer: Answer
  /** A session must have shown its password in the last ten minutes. */
  asksPassword?: true
  /** Belongs to logging in, so that who still has to set up a second factor may call it. */
  isEntrance?: true
  /** Tells of people or keys, so that no browser keeps it, not even for the person who asked. */
  isPersonal?: true
  /** The content type of an answer that is not JSON. */
  answerType?: string
}

/** The names in a path: `modelId` of `classifiers/{modelId}/`. */
type NameIn<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NameIn<Rest>
  : never

/** Declares an endpoint, with its types as exact as they are written. A schema that is absent has the type ZodUndefined. */
export function declare<
  const Verb extends Method,
  const Path extends string,
  const May extends Allow,
  Answer extends z.ZodType,
  Params extends z.ZodType<Record<NameIn<Path>, unknown>> | z.ZodUndefined = z.ZodUndefined,
  Query extends z.ZodType = z.ZodUndefined,
  Body extends z.ZodType = z.ZodUndefined,
>(
  declaration: Declaration<Verb, Path, May, Params, Query, Body, Answer>,
): Declaration<Verb, Path, May, Params, Query, Body, Answer> {
  return declaration
}
