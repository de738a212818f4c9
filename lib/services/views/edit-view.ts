import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { updateSavedView } from '@/db/samples/saved-views'
import type { Actor } from '@/lib/contracts/actor'
import { foldName } from '@/lib/contracts/fold-name'
import type { SavedView, ViewEdit } from '@/lib/contracts/view'
import { refuseTakenViewName, requireView } from './require-view'
import { toView } from './to-view'

/** What is not given stays. */
export async function editView(
  db: Database,
  actor: Actor,
  model: ModelRow,
  { viewId, name, query }: ViewEdit & { viewId: number },
): Promise<SavedView> {
  return db.write(async (tx) => {
    const view = await requireView(tx, model, viewId)
    if (name !== undefined) await refuseTakenViewName(tx, model, name, view.id)
    const next = {
      ...view,
      name: name ?? view.name,
      foldedName: foldName(name ?? view.name),
      query: query ?? view.query,
      actor: actor.name,
      at: new Date(),
    }
    await updateSavedView(tx, next)
    return toView(next)
  })
}
