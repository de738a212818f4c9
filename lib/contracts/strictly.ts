import { z } from 'zod'

/** The same schema, but for what it does not name: that is refused, at every depth, where it would have been dropped. */
export function strictly<Schema extends z.ZodType>(schema: Schema): Schema {
  const { checks, ...own } = schema.def
  const catchall = schema instanceof z.ZodObject && { catchall: z.never() }
  // It is made of what its own definition is made of.
  return schema.clone({ ...schema.def, ...inside(own), ...catchall }) as Schema
}

/** Of a definition each part: a schema, a list of them, some by their names, or nothing of the kind. */
function inside(parts: object): object {
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strictPart(part)]))
}

function strictPart(part: unknown): unknown {
  if (part instanceof z.ZodType) return strictly(part)
  if (Array.isArray(part)) return part.map(strictPart)
  return isPlain(part) ? inside(part) : part
}

function isPlain(part: unknown): part is object {
  return (
    typeof part === 'object' && part !== null && Object.getPrototypeOf(part) === Object.prototype
  )
}
