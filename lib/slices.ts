/** Slices of at most `size` items, in order. */
export function slices<Item>(items: readonly Item[], size: number): Item[][] {
  const all: Item[][] = []
  for (let start = 0; start < items.length; start += size)
    all.push(items.slice(start, start + size))
  return all
}

/** Slices of texts in order, none above these limits unless one text alone is. */
export function* textSlices<Item extends { content: string }>(
  items: readonly Item[],
  most: { items: number; characters: number },
): Generator<Item[]> {
  let slice: Item[] = []
  let characters = 0
  for (const item of items) {
    const isFull = slice.length === most.items || characters + item.content.length > most.characters
    if (isFull && slice.length > 0) {
      yield slice
      slice = []
      characters = 0
    }
    slice.push(item)
    characters += item.content.length
  }
  if (slice.length > 0) yield slice
}
