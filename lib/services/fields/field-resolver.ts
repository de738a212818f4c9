import 'server-only'
import type { Connection } from '@/db/connection/database'
import { type FieldRow, insertField, listFields } from '@/db/models/fields'
import type { StoredValue } from '@/db/samples/field-values'
import type { FieldKind } from '@/lib/contracts/choices'
import type { GivenFields } from '@/lib/contracts/field'
import { foldName } from '@/lib/contracts/fold-name'
import { invalidField } from '@/lib/errors'
import { cleanFieldName } from './field-name'
import { readValue, valueProblem } from './read-value'
import { requireFieldRoom } from './require-field'

/** The kinds of fields that may have to be made, by their names. */
export type NewKinds = ReadonlyMap<string, FieldKind>

/** Fields by their names, in one transaction. */
export type FieldResolver = {
  /** Values as they are kept; unknown names become fields. Throws REQUEST_PARAMS_ERROR for a value that does not fit. */
  resolve: (given: GivenFields) => Promise<{ fieldId: number; value: StoredValue | null }[]>
  /** How many were made. */
  created: () => number
}

/** Unknown names become fields as part of `revision`, of the kind that `kinds` says; strings where it says nothing. */
export async function createFieldResolver(
  tx: Connection,
  modelId: number,
  revision: number,
  kinds: NewKinds,
): Promise<FieldResolver> {
  const listed = await listFields(tx, modelId)
  const known = new Map<string, FieldRow>(listed.map((field) => [foldName(field.name), field]))
  const kindOf = new Map([...kinds].map(([name, kind]) => [foldName(name), kind]))
  let created = 0

  async function find(name: string): Promise<FieldRow> {
    const key = foldName(name)
    const found = known.get(key)
    if (found) return found
    const clean = cleanFieldName('fields', name)
    requireFieldRoom(known.size, clean)
    const kind = kindOf.get(key) ?? 'string'
    const made = await insertField(tx, modelId, revision, { name: clean, kind })
    created += 1
    known.set(key, made)
    return made
  }

  return {
    async resolve(given) {
      const values: { fieldId: number; value: StoredValue | null }[] = []
      for (const [name, one] of Object.entries(given)) {
        const field = await find(name)
        const value = readValue(field.kind, one)
        if (value === undefined)
          throw invalidField(`fields.${name}`, `fields.${name}: ${valueProblem(field, one)}`, one)
        values.push({ fieldId: field.id, value })
      }
      return values
    },
    created: () => created,
  }
}
