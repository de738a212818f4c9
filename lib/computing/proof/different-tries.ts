import 'server-only'
import type { TriedRow } from '@/db/training/tries'
import type { VersionRow } from '@/db/versions/versions'

/**
 * The tries besides the versions that are compared, each once: one that brought another back, or trained the same again, is
 * that one to the last byte, and nobody has chosen among more for it.
 */
export function differentTries(
  rows: readonly TriedRow[],
  compared: readonly Pick<VersionRow, 'id' | 'dataHash' | 'modelHash'>[],
): TriedRow[] {
  const seen = new Set<string>(
    compared.map(({ dataHash, modelHash }) => `${dataHash}.${modelHash}`),
  )
  const ids = new Set(compared.map(({ id }) => id))
  return rows.filter(({ kind, id, identity }) => {
    if (kind === 'version' && ids.has(id)) return false
    if (identity === null) return true
    if (seen.has(identity)) return false
    seen.add(identity)
    return true
  })
}
