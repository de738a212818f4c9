import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { listKept } from '@/db/production/kept-requests'
import type { List } from '@/lib/contracts/list'
import type { KeptRequest, KeptRequestQuery } from '@/lib/contracts/request'
import { cursorNumber } from '@/lib/services/cursor'
import { findTexts } from '@/lib/services/samples/find-texts'

/** The texts that production classified lately, each once; a place in the list is the cursor. */
export async function listRequests(
  db: Database,
  model: ModelRow,
  { after, limit, order }: KeptRequestQuery,
): Promise<List<KeptRequest>> {
  const skip = cursorNumber(after) ?? 0
  const { items, total } = await listKept(db.read, model.id, { order, skip, limit })
  const texts = items.map(({ content }) => content)
  const known = await findTexts(db.read, model.id, texts)
  const end = skip + items.length
  return {
    items: items.map(({ id, at, content, answers }, index) => ({
      id,
      at: new Date(at).toISOString(),
      text: content,
      answers,
      in_data: known[index]?.live ?? false,
    })),
    next: end < total ? String(end) : null,
    count: { value: total, exact: true },
  }
}
