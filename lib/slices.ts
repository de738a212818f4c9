/** Slices of at most `size` items, in order. */
export function slices<Item>(items: readonly Item[], size: number): Item[][] {
  const all: Item[][] = []
  for (let start = 0; start < items.length; start += size)
    all.push(items.slice(start, start + size))
  return all
}

/** Slices of texts in order, none above these limits unless one text alone is. */
export function* textSlices<Item>(
  items: readonly Item[],
  most: { items: number; characters: number },
  textOf: (item: Item) => string,
): Generator<Item[]> {
  let slice: Item[] = []
  let characters = 0
  for (const item of items) {
    const { length } = textOf(item)
    const isFull = slice.length === most.items || characters + length > most.characters
    if (isFull && slice.length > 0) {
      yield slice
      slice = []
      characters = 0
    }
    slice.push(item)
    characters += length
  }
  if (slice.length > 0) yield slice
}
