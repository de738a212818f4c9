import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import type { Reproduction } from '@/lib/contracts/reproduction'
import { ENGINE_VERSION } from '@/lib/engine/version'
import { analyse } from '@/lib/services/analyses/analyse'
import { requireVersion } from '@/lib/services/versions/require-version'

/** Whether a version comes out the same when it is trained again; the first one to ask has it trained. */
export async function showReproduction(db: Database, model: ModelRow, number: number) {
  await requireVersion(db, model, number)
  const key = `${number}.${ENGINE_VERSION}`
  return analyse<Reproduction>(db, { modelId: model.id, kind: 'reproduction', key })
}
