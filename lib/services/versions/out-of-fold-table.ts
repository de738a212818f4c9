import 'server-only'
import type { OutOfFoldRow } from './out-of-fold-rows'

export const OUT_OF_FOLD_HEAD = ['id', 'text', 'tags', 'answer', 'confidence', 'right', 'fold']

/** As rows of a CSV file: one tag by its name, none or several as a JSON list, which an import reads as well. */
export async function* outOfFoldTable(pages: AsyncIterable<OutOfFoldRow[]>) {
  for await (const page of pages) {
    yield page.map(({ id, text, tags, answer, confidence, right, fold }) => [
      String(id),
      text,
      cellOf(tags),
      cellOf(answer),
      String(confidence),
      right ? 'yes' : 'no',
      String(fold),
    ])
  }
}

function cellOf(tags: readonly string[]): string {
  const [only] = tags
  return tags.length === 1 && only !== undefined ? only : JSON.stringify(tags)
}
