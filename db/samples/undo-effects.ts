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
    texts_leave: await count(ADDED_IN.samples),
    texts_return: await count(REMOVED_IN.samples),
    annotations_leave: await count(ADDED_IN.annotations),
    annotations_return: await count(REMOVED_IN.annotations),
    no_tag_leave: await count(ADDED_IN.no_tag),
    no_tag_return: await count(REMOVED_IN.no_tag),
    tags_leave: await count(ADDED_IN.tags),
    tags_return: await count(REMOVED_IN.tags),
    promises_leave: await count(ADDED_IN.promises),
    promises_return: await count(REMOVED_IN.promises),
    fields_leave: await count(FIELDS_ADDED_IN),
    fields_return: await count(FIELDS_REMOVED_IN),
    values_leave: await count(VALUES_ADDED_IN),
    values_return: await count(VALUES_REMOVED_IN),
  }
}
