import type { z } from 'zod'
import type { Allow, Declaration, Method } from './declare'

/** The files that declare endpoints. As types only: pages call what is declared here, and carry no schema. */
type Noun =
  | typeof import('./account')
  | typeof import('./activity')
  | typeof import('./arrival')
  | typeof import('./audit')
  | typeof import('./backup')
  | typeof import('./brought-version')
  | typeof import('./batch')
  | typeof import('./bulk-write')
  | typeof import('./change')
  | typeof import('./classify')
  | typeof import('./comparison')
  | typeof import('./curve')
  | typeof import('./deploy-request')
  | typeof import('./deployment')
  | typeof import('./disagreement')
  | typeof import('./document')
  | typeof import('./erasure')
  | typeof import('./explain')
  | typeof import('./export')
  | typeof import('./features')
  | typeof import('./feedback')
  | typeof import('./field')
  | typeof import('./held-out')
  | typeof import('./import')
  | typeof import('./invitation')
  | typeof import('./model')
  | typeof import('./oidc')
  | typeof import('./promise')
  | typeof import('./proof')
  | typeof import('./queue')
  | typeof import('./random-check')
  | typeof import('./replay')
  | typeof import('./reproduction')
  | typeof import('./request')
  | typeof import('./request-limits')
  | typeof import('./run')
  | typeof import('./sample')
  | typeof import('./second-factor')
  | typeof import('./second-opinion')
  | typeof import('./sample-history')
  | typeof import('./session')
  | typeof import('./status')
  | typeof import('./surgery')
  | typeof import('./suspicious')
  | typeof import('./tag')
  | typeof import('./takeaway')
  | typeof import('./token')
  | typeof import('./token-usage')
  | typeof import('./tuning')
  | typeof import('./usage')
  | typeof import('./version')
  | typeof import('./version-note')
  | typeof import('./view')
  | typeof import('./watch')
  | typeof import('./webhook')

type DeclaredIn<Exports> = Exports extends unknown
  ? Extract<Exports[keyof Exports], Declaration>
  : never
type Declared = DeclaredIn<Noun>
type NameOf<One extends Declaration> = `${One['method']} ${One['path']}`

/** What every endpoint answers, by its name. */
export type Answers = { [One in Declared as NameOf<One>]: z.output<One['answer']> }

/** The name of an endpoint: its method and path, such as `GET classifiers/{modelId}/tags/`. */
export type EndpointName = keyof Answers

/** The paths that can be read. */
export type ReadPath = EndpointName extends infer Name
  ? Name extends `GET ${infer Path}`
    ? Path
    : never
  : never

/** The body that it takes; undefined for none. */
export type Bodies = { [One in Declared as NameOf<One>]: BodyOf<One> }

type BodyOf<One> =
  One extends Declaration<Method, string, Allow, z.ZodType, z.ZodType, infer Body>
    ? z.input<Body>
    : never

/** What stands for the names in its path, and what may be asked in its query; as values, not yet as texts. */
export type Questions = { [One in Declared as NameOf<One>]: QuestionOf<One> }

type QuestionOf<One> =
  One extends Declaration<Method, string, Allow, infer Params, infer Query>
    ? OrNothing<
        ValuesOf<z.input<Params>, z.output<Params>> & ValuesOf<z.input<Query>, z.output<Query>>
      >
    : never

type OrNothing<Values> = unknown extends Values ? Record<string, never> : Values

/** Numbers come as texts, so the input's type says only what may be left out. */
type ValuesOf<Input, Output> = Output extends object
  ? {
      [Name in keyof Output as IsLeftOut<Input, Name> extends true ? never : Name]: Output[Name]
    } & {
      [Name in keyof Output as IsLeftOut<Input, Name> extends true ? Name : never]?:
        | Output[Name]
        | undefined
    }
  : unknown

type IsLeftOut<Input, Name> = Name extends keyof Input
  ? object extends Pick<Input, Name>
    ? true
    : false
  : false
