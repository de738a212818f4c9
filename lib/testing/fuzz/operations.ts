import type { JsonSchema } from './from-schema'

type Described = {
  parameters?: { name: string; in: 'path' | 'query'; required: boolean; schema: JsonSchema }[]
  requestBody?: { content: Record<string, { schema?: JsonSchema }> }
  responses: { 200: { content: Record<string, { schema: JsonSchema }> } }
}

/** One line of openapi.json. */
export type Operation = Described & {
  method: string
  /** With names of parameters in braces. */
  path: string
}

export type OpenApi = {
  paths: Record<string, Record<string, Described>>
  components: { schemas: { Error: JsonSchema } }
}

export function operationsOf({ paths }: OpenApi): Operation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({
      ...described,
      method: method.toUpperCase(),
      path,
    })),
  )
}
