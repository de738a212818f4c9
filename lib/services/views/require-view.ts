import 'server-only'
import type { Connection } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { findSavedView, findSavedViewByName, type SavedViewRow } from '@/db/samples/saved-views'
import { foldName } from '@/lib/contracts/fold-name'
import { AppError, invalidField } from '@/lib/errors'

/** Throws NOT_FOUND where the model has no such view. */
export async function requireView(
  db: Connection,
  model: ModelRow,
  id: number,
): Promise<SavedViewRow> {
  const view = await findSavedView(db, model.id, id)
  if (view) return view
  throw new AppError('NOT_FOUND', `This model has no saved view with id ${id}.`)
}

/** Throws when another view has this name. */
export async function refuseTakenViewName(
  db: Connection,
  model: ModelRow,
  name: string,
  ownId?: number,
): Promise<void> {
  const taken = await findSavedViewByName(db, model.id, foldName(name))
  if (!taken || taken.id === ownId) return
  const message = `This model has a saved view “${taken.name}” already; names are compared without case and extra spaces.`
  throw invalidField('name', message, name)
}
