import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { listSavedViews } from '@/db/samples/saved-views'
import type { SavedView } from '@/lib/contracts/view'
import { toView } from './to-view'

/** The saved views of a model, by name. */
export async function listViews(db: Database, model: ModelRow): Promise<{ items: SavedView[] }> {
  return { items: (await listSavedViews(db.read, model.id)).map(toView) }
}
