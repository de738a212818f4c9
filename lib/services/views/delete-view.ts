import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { deleteSavedView } from '@/db/samples/saved-views'
import type { SavedView } from '@/lib/contracts/view'
import { requireView } from './require-view'
import { toView } from './to-view'

/** Answers the view that was deleted: saving it again is the undo. */
export async function deleteView(
  db: Database,
  model: ModelRow,
  viewId: number,
): Promise<SavedView> {
  return db.write(async (tx) => {
    const view = await requireView(tx, model, viewId)
    await deleteSavedView(tx, view.id)
    return toView(view)
  })
}
