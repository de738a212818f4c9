import { z } from 'zod'
import { LIST_ITEMS } from './limits'
import { urlNumber } from './params'

/** Langur's own lists: a page of items, the cursor of the next page, and how many there are in all. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    next: z.string().nullable(),
    count: z.object({ value: z.number().int(), exact: z.boolean() }),
  })
}

export const pageQuery = z.object({
  after: z.string().max(200).optional(),
  limit: urlNumber.min(1).max(LIST_ITEMS).default(50),
})

export type List<Item> = {
  items: Item[]
  next: string | null
  count: { value: number; exact: boolean }
}
