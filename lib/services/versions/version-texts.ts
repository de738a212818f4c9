import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { tagsOfSamples } from '@/db/samples/annotations'
import { filterLive, sampleContents } from '@/db/samples/samples'
import type { VersionRow } from '@/db/versions/versions'
import type { AnswersFile } from '@/lib/answering/answers-file'
import { readAnswers } from '@/lib/answering/read-answers'
import { at, idOf } from '@/lib/at'
import type { List } from '@/lib/contracts/list'
import type { VersionText } from '@/lib/contracts/version'
import { cursorNumber } from '@/lib/services/cursor'
import { matchingRows, rowOf, type TextsFilter } from './matching-rows'
import { requireVersion } from './require-version'

export type VersionTextsQuery = TextsFilter & { after?: string | undefined; limit: number }

/**
 * The texts that a version was measured on, with its out-of-fold answers, the surest first. All of it is immutable,
 * so a place in the list is a cursor.
 */
export async function versionTexts(
  db: Database,
  model: ModelRow,
  number: number,
  query: VersionTextsQuery,
): Promise<List<VersionText>> {
  const version = await requireVersion(db, model, number)
  const file = await readAnswers(db.read, version)
  const rows = surestFirst(file, matchingRows(file, version, query))
  const start = cursorNumber(query.after) ?? 0
  const end = start + query.limit
  return {
    items: await describeRows(db, version, file, rows.slice(start, end)),
    next: end < rows.length ? String(end) : null,
    count: { value: rows.length, exact: true },
  }
}

/** More rows than any version has: a place and a confidence share the 53 bits of a number. */
const ROWS = 2 ** 23
/** The float 1, read as a whole number: those of 0 to 1 keep their order. */
const BITS_OF_ONE = 0x3f800000

/** In order of confidence, then of place, as numbers that are sorted without asking anybody: 200,000 of them in milliseconds. */
function surestFirst({ topConfidences }: AnswersFile, rows: readonly number[]): number[] {
  const bits = new Uint32Array(topConfidences.slice().buffer)
  const keyOf = (row: number) => Math.max(0, BITS_OF_ONE - at(bits, row)) * ROWS + row
  const keys = Float64Array.from(rows, keyOf)
  return Array.from(keys.sort(), (key) => key % ROWS)
}

async function describeRows(
  db: Database,
  version: VersionRow,
  file: AnswersFile,
  rows: readonly number[],
): Promise<VersionText[]> {
  const ids = rows.map((row) => at(file.sampleIds, row))
  const contents = await sampleContents(db.read, ids)
  const tagsNow = await tagsOfSamples(db.read, ids)
  const live = new Set(await filterLive(db.read, version.modelId, ids))
  const tagIds = (tags: Int32Array) => Array.from(tags, (tag) => idOf(version.tags, tag))
  return rows.flatMap((row, index) => {
    const id = at(ids, index)
    const text = contents.get(id)
    // A text that was erased for good is in no list.
    if (text === undefined) return []
    const { tags, answer } = rowOf(file, row)
    return {
      id,
      text,
      tags: tagIds(tags),
      tags_now: tagsNow.get(id) ?? [],
      answer: tagIds(answer),
      confidence: at(file.topConfidences, row),
      deleted: !live.has(id),
    }
  })
}
