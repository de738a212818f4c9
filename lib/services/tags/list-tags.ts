import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { listTags as selectTags } from '@/db/models/tags'
import type { List } from '@/lib/contracts/list'
import type { TagAnswer } from '@/lib/contracts/tag'
import { toTagAnswer } from './show-tag'

export async function listTags(db: Database, model: ModelRow): Promise<List<TagAnswer>> {
  const items = (await selectTags(db.read, model.id)).map(toTagAnswer)
  return { items, next: null, count: { value: items.length, exact: true } }
}
