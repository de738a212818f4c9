import type { Connection } from '@/db/connection/database'
import { column, run } from '@/db/connection/sql'

/** Scripts that write words without spaces between them; FTS5's tokeniser would take a sentence as one word. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu

const WORD = /[\p{L}\p{M}\p{N}]+/gu

const segmenter = new Intl.Segmenter('und', { granularity: 'word' })

function spaced(text: string): string {
  return text.replace(
    UNSPACED,
    (run) => ` ${[...segmenter.segment(run)].map((word) => word.segment).join(' ')} `,
  )
}

const modelToken = (modelId: number) => `m${modelId}`

export async function keepWords(
  tx: Connection,
  modelId: number,
  sampleId: number,
  content: string,
): Promise<void> {
  run(
    tx,
    'INSERT INTO sample_search (rowid, content, model) VALUES (?, ?, ?)',
    sampleId,
    spaced(content),
    modelToken(modelId),
  )
}

export async function dropWords(tx: Connection, sampleId: number): Promise<void> {
  run(tx, 'DELETE FROM sample_search WHERE rowid = ?', sampleId)
}

/** The different words of a text without case and diacritics. */
export function searchWords(text: string): Set<string> {
  const folded = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return new Set(spaced(folded.normalize('NFC')).match(WORD))
}

/** The newest tagged texts of a model that have all these words, at most `most`. */
export async function taggedWithWords(
  db: Connection,
  modelId: number,
  words: readonly string[],
  most: number,
): Promise<number[]> {
  return column<number>(
    db,
    `SELECT f.rowid FROM sample_search f CROSS JOIN live_samples l ON l.sample_id = f.rowid
     WHERE f.sample_search MATCH ? AND l.tagged = 1 ORDER BY f.rowid DESC LIMIT ?`,
    `model:${modelToken(modelId)} AND content:(${words.map((word) => `"${word}"`).join(' ')})`,
    most,
  )
}
