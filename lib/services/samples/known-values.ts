import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { knownSources, knownTaggers } from '@/db/samples/known-values'

/** What texts can be filtered by, beside tags and fields: where they came from, who tagged them. */
export async function knownValues(
  db: Database,
  { id }: ModelRow,
): Promise<{ sources: string[]; people: string[] }> {
  return { sources: await knownSources(db.read, id), people: await knownTaggers(db.read, id) }
}
