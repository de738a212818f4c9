import 'server-only'
import type { List } from '@/lib/contracts/list'
import { cursorNumber } from './cursor'

/** Lists whose rows have a number, newest first: a page goes on below the last number shown. */
export type NumberedPage = { after?: string | undefined; limit: number }

export function before({ after, limit }: NumberedPage): { before: number; limit: number } {
  return { before: cursorNumber(after) ?? Number.MAX_SAFE_INTEGER, limit }
}

export function numberedList<Item>(
  page: NumberedPage,
  found: { items: Item[]; total: number },
  numberOf: (item: Item) => number,
): List<Item> {
  const last = found.items.at(-1)
  const isFull = found.items.length === page.limit
  return {
    items: found.items,
    next: last && isFull ? String(numberOf(last)) : null,
    count: { value: found.total, exact: true },
  }
}
