import type { Connection } from '@/db/connection/database'
import { column } from '@/db/connection/sql'

/** So many are named; of more a person would search. */
const MOST = 200

/** Whoever did anything, each name once; what was done to people and keys only owners see. */
export async function actorsOf(
  db: Connection,
  { isOwner }: { isOwner: boolean },
): Promise<string[]> {
  const audited = isOwner ? '' : `WHERE action IN ('model created', 'model deleted')`
  return column<string>(
    db,
    `WITH RECURSIVE known(one) AS (
       SELECT min(actor) FROM changes UNION ALL
       SELECT (SELECT min(actor) FROM changes WHERE actor > known.one) FROM known
       WHERE known.one IS NOT NULL)
     SELECT one FROM known WHERE one IS NOT NULL
     UNION SELECT actor FROM deployments
     UNION SELECT asked_by FROM deploy_requests
     UNION SELECT ended_by FROM deploy_requests WHERE state IN ('declined', 'withdrawn')
     UNION SELECT asked_by FROM runs WHERE automatic = 0
     UNION SELECT actor FROM audit ${audited}
     ORDER BY 1 LIMIT :most`,
    { most: MOST },
  )
}
