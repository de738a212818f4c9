import type { ImportRow } from '@/db/imports/imports'
import type { Mapping } from '@/lib/contracts/import'

/** The mapping without what the file's purpose has no place for: texts of a held-out file have no fields. */
export function mappingFor(purpose: ImportRow['purpose'], mapping: Mapping): Mapping {
  if (purpose === 'data' || !mapping.fields) return mapping
  const { fields: _, ...rest } = mapping
  return rest
}
