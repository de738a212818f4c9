import 'server-only'
import type { VersionRow } from '@/db/versions/versions'
import type { AnswersFile } from '@/lib/answering/answers-file'
import { AppError } from '@/lib/errors'

/** Tag ids. Both: a cell of the confusion matrix; `actual` and `wrong`: the mistakes of a tag. */
export type TextsFilter = {
  actual?: number | undefined
  answered?: number | undefined
  wrong?: boolean | undefined
}

type Row = { tags: Int32Array; answer: Int32Array }
type Condition = (row: Row) => boolean

/** The rows of a version's answers that a filter matches. */
export function matchingRows(
  file: AnswersFile,
  version: VersionRow,
  filter: TextsFilter,
): number[] {
  const conditions = version.multi
    ? multiConditions(version, filter)
    : singleConditions(version, filter)
  if (conditions.length === 0) return [...file.sampleIds.keys()]
  const rows: number[] = []
  for (let row = 0; row < file.sampleIds.length; row++) {
    const content = rowOf(file, row)
    if (conditions.every((holds) => holds(content))) rows.push(row)
  }
  return rows
}

export function rowOf(file: AnswersFile, row: number): Row {
  return {
    tags: file.tags.subarray(file.tagStarts[row], file.tagStarts[row + 1]),
    answer: file.answerTags.subarray(file.answerStarts[row], file.answerStarts[row + 1]),
  }
}

/**
 * As the confusion matrix counts: a text with several tags stands under the one that was answered, if it was. Of one that fits
 * no tag right is an answer without one.
 */
function singleConditions(version: VersionRow, filter: TextsFilter): Condition[] {
  const isRight = ({ tags, answer }: Row) =>
    tags.length === 0 ? answer.length === 0 : tags.includes(answer[0] ?? -1)
  const conditions: Condition[] = []
  if (filter.actual !== undefined) {
    const tag = indexOfTag(version, filter.actual)
    conditions.push((row) => (isRight(row) ? row.answer[0] === tag : row.tags[0] === tag))
  }
  if (filter.answered !== undefined) {
    const tag = indexOfTag(version, filter.answered)
    conditions.push(({ answer }) => answer[0] === tag)
  }
  if (filter.wrong !== undefined) conditions.push((row) => isRight(row) !== filter.wrong)
  return conditions
}

/** Each tag is a decision of its own: with `actual` or `answered`, `wrong` is about that tag only. */
function multiConditions(version: VersionRow, filter: TextsFilter): Condition[] {
  const { wrong } = filter
  const conditions: Condition[] = []
  if (filter.actual !== undefined) {
    const tag = indexOfTag(version, filter.actual)
    conditions.push(({ tags }) => tags.includes(tag))
    if (wrong !== undefined) conditions.push(({ answer }) => answer.includes(tag) !== wrong)
  }
  if (filter.answered !== undefined) {
    const tag = indexOfTag(version, filter.answered)
    conditions.push(({ answer }) => answer.includes(tag))
    if (wrong !== undefined) conditions.push(({ tags }) => tags.includes(tag) !== wrong)
  }
  if (wrong !== undefined && conditions.length === 0) {
    conditions.push(({ tags, answer }) => isSameSet(tags, answer) !== wrong)
  }
  return conditions
}

function isSameSet(a: Int32Array, b: Int32Array): boolean {
  return a.length === b.length && a.every((tag) => b.includes(tag))
}

/** Its place among the tags of the version; throws TAG_NOT_FOUND. */
export function indexOfTag(version: VersionRow, tagId: number): number {
  const index = version.tags.findIndex(({ id }) => id === tagId)
  if (index >= 0) return index
  const detail = `Version ${version.number} was trained without a tag with id ${tagId}.`
  throw new AppError('TAG_NOT_FOUND', detail)
}
