import 'server-only'
import type { Database } from '@/db/connection/database'
import { type ModelOrder, type ModelRow, listModels as selectModels } from '@/db/models/models'
import { invalidField } from '@/lib/errors'

/** A page of models. `orderBy` as MonkeyLearn has it: names, a leading `-` descends, joined by commas. */
export async function listModels(
  db: Database,
  query: { page: number; per_page: number; order_by?: string | string[] | undefined },
): Promise<ModelRow[]> {
  return selectModels(db.read, {
    limit: query.per_page,
    offset: (query.page - 1) * query.per_page,
    order: parseOrder(query.order_by ?? '-created'),
  })
}

function parseOrder(orderBy: string | string[]): ModelOrder[] {
  const names = [orderBy].flat().flatMap((one) => one.split(','))
  return names.map((given) => {
    const descending = given.startsWith('-')
    const by = descending ? given.slice(1) : given
    if (by === 'created' || by === 'updated' || by === 'name') return { by, descending }
    const message = `order_by must be created, updated or name, with a leading - to descend, not “${given}”.`
    throw invalidField('order_by', message, given)
  })
}
