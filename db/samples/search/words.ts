import type { Connection } from '@/db/connection/database'
import { all, column, kindOf, run } from '@/db/connection/sql'
import { indexSql } from './index-sql'

/** Scripts that write words without spaces between them; FTS5's tokeniser would take a sentence as one word. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu

/** Of a text that is longer the words are not read while somebody waits. */
const CHARACTERS = 2_000

const WORD = /[\p{L}\p{M}\p{N}]+/gu

const segmenter = new Intl.Segmenter('und', { granularity: 'word' })

/** A text with a space between all words, as the index keeps it. */
export function wordsToKeep(text: string): string {
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
  words: string,
): Promise<void> {
  // Texts from before grams were kept have their words already.
  const kept = kindOf(tx) === 'sqlite' ? words : [...searchWords(words)].join(' ')
  await run(tx, indexSql(tx).keepWords, sampleId, kept, modelToken(modelId))
}

export async function dropWords(tx: Connection, sampleId: number): Promise<void> {
  await run(tx, 'DELETE FROM sample_search WHERE rowid = ?', sampleId)
}

/** The different words of a text without case and diacritics. */
export function searchWords(text: string): Set<string> {
  const folded = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return new Set(wordsToKeep(folded.normalize('NFC')).match(WORD))
}

/** Words of the tagged ones among the `most` newest texts of a model that wait for the index; of a long text none. */
export async function waitingWords(
  db: Connection,
  modelId: number,
  most: number,
): Promise<Map<number, Set<string>>> {
  const rows = await all<{ id: number; content: string }>(
    db,
    `SELECT s.id AS id, s.content AS content
     FROM (SELECT sample_id FROM search_backlog WHERE model_id = ? ORDER BY sample_id DESC LIMIT ?) b
     CROSS JOIN live_samples l ON l.sample_id = b.sample_id CROSS JOIN samples s ON s.id = b.sample_id
     WHERE l.tagged = 1 AND length(s.content) <= ? ORDER BY b.sample_id DESC`,
    modelId,
    most,
    CHARACTERS,
  )
  return new Map(rows.map(({ id, content }) => [id, searchWords(content)]))
}

/** The newest texts of a model that the index has and that have all these words, at most `most`. */
export async function textsWithWords(
  db: Connection,
  modelId: number,
  words: readonly string[],
  most: number,
): Promise<number[]> {
  return column<number>(
    db,
    `SELECT f.rowid FROM sample_search f WHERE ${indexSql(db).hasWords} ORDER BY f.rowid DESC LIMIT ?`,
    matchOf(db, modelId, words),
    most,
  )
}

/** The newest tagged texts of a model that the index has and that have all these words, at most `most`. */
export async function taggedWithWords(
  db: Connection,
  modelId: number,
  words: readonly string[],
  most: number,
): Promise<number[]> {
  return column<number>(
    db,
    `SELECT f.rowid FROM sample_search f CROSS JOIN live_samples l ON l.sample_id = f.rowid
     WHERE ${indexSql(db).hasWords} AND l.tagged = 1 ORDER BY f.rowid DESC LIMIT ?`,
    matchOf(db, modelId, words),
    most,
  )
}

function matchOf(db: Connection, modelId: number, words: readonly string[]): string {
  if (kindOf(db) === 'postgres') return [modelToken(modelId), ...words].join(' ')
  return `model:${modelToken(modelId)} AND content:(${words.map((word) => `"${word}"`).join(' ')})`
}
