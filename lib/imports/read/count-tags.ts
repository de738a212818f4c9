import type { FileFound, Mapping, RowProblem } from '@/lib/contracts/import'
import { AppError } from '@/lib/errors'
import type { FileLayout, ReadOptions } from '@/lib/imports/formats/format'
import { HashSet } from './hash-set'
import { readRows } from './read-rows'
import { TagTally } from './tag-tally'

const PROBLEMS_LISTED = 100

/**
 * What importing the whole file with this mapping would bring. `rows` are all rows, `texts` those without a
 * problem, `duplicates` the texts that stood further up already.
 */
export async function countTags(
  path: string,
  layout: FileLayout,
  mapping: Mapping,
  tagLimit: number,
  options: ReadOptions = {},
): Promise<FileFound> {
  const tally = new TagTally()
  const seen = new HashSet()
  const problems: RowProblem[] = []
  const found = { rows: 0, texts: 0, untagged: 0, duplicates: 0, problem_count: 0 }
  for await (const row of readRows(path, layout, mapping, options)) {
    found.rows++
    if ('message' in row) {
      found.problem_count++
      if (problems.length < PROBLEMS_LISTED) problems.push(row)
      continue
    }
    found.texts++
    if (row.tags.length === 0) found.untagged++
    if (!seen.add(row.text.normalize('NFC').trim())) found.duplicates++
    for (const tag of row.tags) tally.add(tag)
    if (tally.size > tagLimit) throw tooManyTags(layout, mapping, tagLimit)
  }
  return { ...found, ...tally.result(), problems }
}

function tooManyTags({ columns }: FileLayout, mapping: Mapping, tagLimit: number): AppError {
  const name = mapping.tag === null ? '' : (columns[mapping.tag]?.name ?? '')
  const message = `The column “${name}” has more than ${tagLimit.toLocaleString('en')} different values, too many to be tags. Choose another column for the tag.`
  return new AppError('REQUEST_PARAMS_ERROR', message, {
    fields: [{ path: 'mapping.tag', message, value: mapping.tag }],
  })
}
