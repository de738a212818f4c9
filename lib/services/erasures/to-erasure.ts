import 'server-only'
import type { ErasureRow } from '@/db/erasures/erasures'
import type { Erasure } from '@/lib/contracts/erasure'
import { actorName } from '@/lib/services/actor-name'

export function toErasure(row: ErasureRow): Erasure {
  const { id, state, actor, createdAt, finishedAt, done, total, counts, backups, error } = row
  return {
    id,
    state,
    by: actorName(actor),
    created: createdAt.toISOString(),
    finished: finishedAt?.toISOString() ?? null,
    done,
    total,
    counts,
    backups,
    error,
  }
}
