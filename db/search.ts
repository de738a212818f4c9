import type { Connection } from './connection'
import { statement } from './statement'

/** Scripts that write words without spaces between them; FTS5's tokeniser would take a sentence as one word. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu

const segmenter = new Intl.Segmenter('und', { granularity: 'word' })

function spaced(text: string): string {
  return text.replace(
    UNSPACED,
    (run) => ` ${[...segmenter.segment(run)].map((word) => word.segment).join(' ')} `,
  )
}

const modelToken = (modelId: number) => `m${modelId}`

export function indexForSearch(
  tx: Connection,
  modelId: number,
  sampleId: number,
  content: string,
): void {
  statement(tx, 'INSERT INTO sample_search (rowid, content, model) VALUES (?, ?, ?)').run(
    sampleId,
    spaced(content),
    modelToken(modelId),
  )
}

export function removeFromSearch(tx: Connection, sampleId: number): void {
  statement(tx, 'DELETE FROM sample_search WHERE rowid = ?').run(sampleId)
}

/**
 * The FTS5 expression for what a person typed: every word must occur, the last one may be unfinished.
 * Null when there is nothing to search for. Quoting makes operators of FTS5 plain words.
 */
export function searchExpression(modelId: number, query: string): string | null {
  const words = spaced(query).match(/[\p{L}\p{M}\p{N}]+/gu)
  if (!words) return null
  const terms = words.map((word) => `"${word}"`).join(' ')
  return `model:${modelToken(modelId)} AND content:(${terms}*)`
}
