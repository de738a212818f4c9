import type { Connection } from '@/db/connection/database'
import { only } from '@/db/connection/sql'
import { FIELDS_ADDED_IN, FIELDS_REMOVED_IN } from '@/db/models/fields'
import type { UndoEffects } from '@/lib/contracts/change'
import { VALUES_ADDED_IN, VALUES_REMOVED_IN } from './field-values'
import { ADDED_IN, REMOVED_IN } from './periods'

/** What the opposite of one revision would do to the data as it is now. Counts what `periods.ts` lists. */
export async function undoEffectsOf(
  db: Connection,
  modelId: number,
  revision: number,
): Promise<Omit<UndoEffects, 'settings' | 'tag_traits' | 'settlements'>> {
  const count = (rows: string) => only<number>(db, `SELECT count(*) ${rows}`, { modelId, revision })
  return {
    texts_leave: count(ADDED_IN.samples),
    texts_return: count(REMOVED_IN.samples),
    annotations_leave: count(ADDED_IN.annotations),
    annotations_return: count(REMOVED_IN.annotations),
    no_tag_leave: count(ADDED_IN.no_tag),
    no_tag_return: count(REMOVED_IN.no_tag),
    tags_leave: count(ADDED_IN.tags),
    tags_return: count(REMOVED_IN.tags),
    promises_leave: count(ADDED_IN.promises),
    promises_return: count(REMOVED_IN.promises),
    fields_leave: count(FIELDS_ADDED_IN),
    fields_return: count(FIELDS_REMOVED_IN),
    values_leave: count(VALUES_ADDED_IN),
    values_return: count(VALUES_REMOVED_IN),
  }
}
