import { z } from 'zod'
import { listed } from '@/lib/errors'
import { fieldName, type Path } from './field-name'
import { isMistyped, nearestName } from './nearest-name'

type UnknownField = { schema: z.ZodType; path: Path; key: string }

/** Says that a field is none of those that there are, and which was probably meant. */
export function unknownFieldSentence({ schema, path, key }: UnknownField): string {
  const place = path.length === 0 ? 'this request' : fieldName(path)
  const wrong = `${fieldName([...path, key])} is not a field of ${place}`
  const near = nearestName(key, candidates(schema, path))
  if (near !== undefined) return `${wrong}; did you mean ${near}?`
  const known = names(schema, path)
  return known.length === 0 ? `${wrong}, which has none.` : `${wrong}; known are ${listed(known)}.`
}

/** Whether a field that is not known looks like one that is. */
export function looksMistyped({ schema, path, key }: UnknownField): boolean {
  return isMistyped(key, names(schema, path))
}

function names(schema: z.ZodType, path: Path): string[] {
  return [...new Set(objectsAt(schema, path).flatMap(({ shape }) => Object.keys(shape)))]
}

/** Its fields, and those one level deeper: `q` is `filter.q`. */
function candidates(schema: z.ZodType, path: Path): string[] {
  const own = names(schema, path)
  const inner = own.flatMap((name) =>
    names(schema, [...path, name]).map((deeper) => `${name}.${deeper}`),
  )
  return [...own, ...inner]
}

/** The objects that may stand at a place of an input. */
function objectsAt(schema: z.ZodType, path: Path): z.ZodObject[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return objectsIn([schema.unwrap()], path)
  if (schema instanceof z.ZodUnion) return objectsIn(schema.options, path)
  const [key, ...rest] = path
  if (schema instanceof z.ZodArray && key !== undefined) return objectsIn([schema.element], rest)
  if (!(schema instanceof z.ZodObject)) return []
  if (key === undefined) return [schema]
  return objectsIn([schema.shape[String(key)]], rest)
}

function objectsIn(schemas: readonly unknown[], path: Path): z.ZodObject[] {
  return schemas.flatMap((one) => (one instanceof z.ZodType ? objectsAt(one, path) : []))
}
