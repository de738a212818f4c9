import 'server-only'
import { insertArrival } from '@/db/arrivals/arrivals'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import type { Actor } from '@/lib/contracts/actor'
import type { Arrival } from '@/lib/contracts/arrival'
import { requireStillThere } from '@/lib/services/models/require-model'
import { requireModelRoom } from '@/lib/services/models/require-room'
import { toArrival } from './to-arrival'

/** Asks the job runner for a copy of a model under another name. */
export async function copyModel(
  db: Database,
  actor: Actor,
  model: ModelRow,
  name: string,
): Promise<Arrival> {
  return db.write(async (tx) => {
    await requireStillThere(tx, model)
    await requireModelRoom(tx)
    const own = { actor, sourceId: model.id, path: null, fileName: null, name }
    return toArrival({ ...(await insertArrival(tx, own, new Date())), publicId: null, tagShift: 0 })
  })
}

type Bundle = { path: string; fileName: string; name: string | null }

/** Asks the job runner for the model in a file that is here, which it deletes afterwards. */
export async function bringBundle(db: Database, actor: Actor, bundle: Bundle): Promise<Arrival> {
  return db.write(async (tx) => {
    await requireModelRoom(tx)
    const row = await insertArrival(tx, { actor, sourceId: null, ...bundle }, new Date())
    return toArrival({ ...row, publicId: null, tagShift: 0 })
  })
}
