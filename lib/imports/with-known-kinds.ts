import 'server-only'
import type { Connection } from '@/db/connection/database'
import { listFields } from '@/db/models/fields'
import { foldName } from '@/lib/contracts/fold-name'
import type { Mapping } from '@/lib/contracts/import'

/** The mapping with the kinds of the fields that the model has already: these never change. */
export async function withKnownKinds(
  db: Connection,
  modelId: number,
  mapping: Mapping,
): Promise<Mapping> {
  if (!mapping.fields?.length) return mapping
  const known = new Map(
    (await listFields(db, modelId)).map((one) => [foldName(one.name), one.kind]),
  )
  const fields = mapping.fields.map((field) => ({
    ...field,
    kind: known.get(foldName(field.name)) ?? field.kind,
  }))
  return { ...mapping, fields }
}
