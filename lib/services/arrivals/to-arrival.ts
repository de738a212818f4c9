import 'server-only'
import type { ListedArrival } from '@/db/arrivals/arrivals'
import type { Arrival } from '@/lib/contracts/arrival'
import { actorName } from '@/lib/services/actor-name'

export function toArrival(row: ListedArrival): Arrival {
  const { id, state, actor, sourceId, fileName, createdAt, finishedAt, done, total, error } = row
  return {
    id,
    kind: sourceId === null ? 'bundle' : 'copy',
    state,
    file_name: fileName,
    by: actorName(actor),
    created: createdAt.toISOString(),
    finished: finishedAt?.toISOString() ?? null,
    done,
    total,
    model: state === 'finished' ? row.publicId : null,
    tag_id_shift: state === 'finished' && row.publicId !== null ? row.tagShift : null,
    error,
  }
}
