import 'server-only'
import type { ExportRow } from '@/db/exports/exports'
import type { Export } from '@/lib/contracts/export'
import { EXPORT_KEPT_DAYS } from '@/lib/contracts/limits'
import { actorName } from '@/lib/services/actor-name'

export const KEPT_MS = EXPORT_KEPT_DAYS * 86_400_000

export function toExport(row: ExportRow): Export {
  const { id, work, state, actor, createdAt, finishedAt, fileName, path, bytes, done, total } = row
  const isKept = path !== null && finishedAt !== null
  return {
    id,
    kind: work.kind,
    format: work.kind === 'texts' ? work.format : null,
    state,
    by: actorName(actor),
    created: createdAt.toISOString(),
    finished: finishedAt?.toISOString() ?? null,
    file_name: fileName,
    bytes,
    kept_until: isKept ? new Date(finishedAt.getTime() + KEPT_MS).toISOString() : null,
    done,
    total,
    error: row.error,
  }
}
