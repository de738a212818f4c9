import 'server-only'
import { reachable } from '@/db/accounts/model-roles'
import type { Database } from '@/db/connection/database'
import { type ModelOrder, type ModelRow, listModels as selectModels } from '@/db/models/models'
import type { Actor } from '@/lib/contracts/actor'
import { invalidField, listed } from '@/lib/errors'

/** A page of the models that the actor may see. `order_by` as MonkeyLearn has it: names of fields, a leading `-` descends, repeated or joined by commas. */
export async function listModels(
  db: Database,
  actor: Actor,
  query: { page: number; per_page: number; order_by?: string | string[] | undefined },
): Promise<ModelRow[]> {
  return selectModels(db.read, {
    limit: query.per_page,
    offset: (query.page - 1) * query.per_page,
    of: reachable(actor),
    order: parseOrder(query.order_by ?? '-created'),
  })
}

const SORTABLE = ['created', 'description', 'id', 'last_trained', 'name', 'updated'] as const
/** Fields of the model object in which all models are alike. */
const CONSTANT = ['industries', 'is_public', 'model_version']

function parseOrder(orderBy: string | string[]): ModelOrder[] {
  const names = [orderBy].flat().flatMap((one) => one.split(','))
  const order = names.flatMap((given) => orderOf(given.trim()))
  return order.length > 0 ? order : [{ by: 'created', descending: true }]
}

function orderOf(given: string): ModelOrder[] {
  const descending = given.startsWith('-')
  const name = descending ? given.slice(1) : given
  const by = SORTABLE.find((sortable) => sortable === name)
  if (by) return [{ by, descending }]
  if (CONSTANT.includes(name)) return []
  const message = `order_by must be ${listed([...SORTABLE, ...CONSTANT], 'or')}, with a leading - to descend, not “${given}”.`
  throw invalidField('order_by', message, given)
}
