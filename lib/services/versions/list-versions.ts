import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { listVersions as selectVersions } from '@/db/versions/versions'
import type { List } from '@/lib/contracts/list'
import type { Version } from '@/lib/contracts/version'
import { before, type NumberedPage, numberedList } from '@/lib/services/numbered-list'
import { toVersion } from './to-version'

/** The versions of a model, newest first. */
export async function listVersions(
  db: Database,
  model: ModelRow,
  page: NumberedPage,
): Promise<List<Version>> {
  const { items, total } = await selectVersions(db.read, model.id, before(page))
  return numberedList(page, { items: items.map(toVersion), total }, ({ number }) => number)
}
