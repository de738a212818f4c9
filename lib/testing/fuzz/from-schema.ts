import type { Chance } from './chance'
import { oddNumber, oddString, oddValue } from './odd-values'

/** What is used of JSON Schema by our own description. */
export type JsonSchema = {
  type?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: JsonSchema[]
  properties?: Record<string, JsonSchema>
  required?: string[]
  items?: JsonSchema | false
  prefixItems?: JsonSchema[]
  minItems?: number
  maxItems?: number
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
}

/** Values that mean something to the server, by the name of the field that may carry them. */
export type Known = (name: string, chance: Chance) => unknown

/** A value that fits a schema, as far as the schema says. */
export function fromSchema(schema: JsonSchema, known: Known, chance: Chance, name = ''): unknown {
  const one = <Item>(items: readonly Item[]): Item | undefined => items[chance.below(items.length)]
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return one(schema.enum)
  if (schema.anyOf) return fromSchema(one(schema.anyOf) ?? {}, known, chance, name)
  if (schema.type === 'object') return objectFrom(schema, known, chance)
  if (schema.type === 'array') return listFrom(schema, known, chance, name)
  const meant = chance.happens(0.8) ? known(name, chance) : undefined
  if (meant !== undefined) return meant
  if (schema.type === 'string') return stringFrom(schema, chance)
  if (schema.type === 'integer' || schema.type === 'number') return numberFrom(schema, chance)
  if (schema.type === 'boolean') return chance.happens(0.5)
  return schema.type === 'null' ? null : oddValue(chance)
}

function objectFrom({ properties = {}, required = [] }: JsonSchema, known: Known, chance: Chance) {
  const given = Object.entries(properties).filter(
    ([name]) => required.includes(name) || chance.happens(0.3),
  )
  return Object.fromEntries(
    given.map(([name, schema]) => [name, fromSchema(schema, known, chance, name)]),
  )
}

function listFrom(schema: JsonSchema, known: Known, chance: Chance, name: string): unknown[] {
  const { items, prefixItems, minItems = 0, maxItems = 6 } = schema
  if (prefixItems) return prefixItems.map((one) => fromSchema(one, known, chance, name))
  const length = minItems + chance.below(Math.min(maxItems, minItems + 6) - minItems + 1)
  return Array.from({ length }, () => fromSchema(items || {}, known, chance, name))
}

function stringFrom({ minLength = 0, maxLength = 1_000 }: JsonSchema, chance: Chance): string {
  return oddString(chance).padEnd(minLength, 'a').slice(0, maxLength)
}

function numberFrom(schema: JsonSchema, chance: Chance): number {
  const { minimum = -1e9, maximum = 1e9, type } = schema
  const chosen = Math.min(Math.max(oddNumber(chance), minimum), maximum)
  return type === 'integer' ? Math.trunc(chosen) : chosen
}
