import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { countSavedViews, insertSavedView } from '@/db/samples/saved-views'
import type { Actor } from '@/lib/contracts/actor'
import { foldName } from '@/lib/contracts/fold-name'
import { MODEL_VIEWS } from '@/lib/contracts/limits'
import type { SavedView, ViewInput } from '@/lib/contracts/view'
import { invalidField } from '@/lib/errors'
import { refuseTakenViewName } from './require-view'
import { toView } from './to-view'

export async function saveView(
  db: Database,
  actor: Actor,
  model: ModelRow,
  { name, query }: ViewInput,
): Promise<SavedView> {
  return db.write(async (tx) => {
    await refuseTakenViewName(tx, model, name)
    if ((await countSavedViews(tx, model.id)) >= MODEL_VIEWS) {
      const message = `The view “${name}” cannot be saved: this model has ${MODEL_VIEWS} saved views, the most it may have. Delete some first.`
      throw invalidField('name', message, name)
    }
    const own = { modelId: model.id, actor: actor.name, at: new Date() }
    return toView(await insertSavedView(tx, { ...own, name, foldedName: foldName(name), query }))
  })
}
