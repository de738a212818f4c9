import 'server-only'

/** Pieces of consecutive texts, none above these limits unless one text alone is. */
export function* pieces<Item extends { content: string }>(
  items: readonly Item[],
  most: { items: number; characters: number },
): Generator<Item[]> {
  let piece: Item[] = []
  let characters = 0
  for (const item of items) {
    const isFull = piece.length === most.items || characters + item.content.length > most.characters
    if (isFull && piece.length > 0) {
      yield piece
      piece = []
      characters = 0
    }
    piece.push(item)
    characters += item.content.length
  }
  if (piece.length > 0) yield piece
}
