import 'server-only'
import type { SavedViewRow } from '@/db/samples/saved-views'
import type { SavedView } from '@/lib/contracts/view'

export function toView({ id, name, query, actor, at }: SavedViewRow): SavedView {
  return { id, name, query, by: actor, at: at.toISOString() }
}
