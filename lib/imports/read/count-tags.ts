import type { FileFound, Mapping } from '@/lib/contracts/import'
import { AppError } from '@/lib/errors'
import { mappedColumns } from '@/lib/facts/mapped-columns'
import type { FileLayout, Hindsight, ReadOptions, SeenColumn } from '@/lib/imports/formats/format'
import { readRows } from './read-rows'
import { RowCounts } from './row-counts'
import { TagTally } from './tag-tally'

const COLUMNS_NAMED = 100

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
  const counts = new RowCounts()
  let unmapped: FileFound['unmapped'] = []
  const onEnd = (hindsight: Hindsight) => {
    unmapped = withoutMapped(hindsight.columns, layout, mapping)
    options.onEnd?.(hindsight)
  }
  for await (const row of readRows(path, layout, mapping, { ...options, onEnd })) {
    counts.add(row)
    if ('message' in row) continue
    for (const tag of row.tags) tally.add(tag)
    if (tally.size > tagLimit) throw tooManyTags(layout, mapping, tagLimit)
  }
  return { ...counts.result(), ...tally.result(), unmapped }
}

function withoutMapped(seen: SeenColumn[], { columns }: FileLayout, mapping: Mapping) {
  const mapped = new Set(mappedColumns(mapping).map((column) => columns[column]?.name))
  return seen.filter(({ name, values }) => values > 0 && !mapped.has(name)).slice(0, COLUMNS_NAMED)
}

function tooManyTags({ columns }: FileLayout, mapping: Mapping, tagLimit: number): AppError {
  const name = mapping.tag === null ? '' : (columns[mapping.tag]?.name ?? '')
  const message = `The column “${name}” has more than ${tagLimit.toLocaleString('en')} different values, too many to be tags. Choose another column for the tag.`
  return new AppError('REQUEST_PARAMS_ERROR', message, {
    fields: [{ path: 'mapping.tag', message, value: mapping.tag }],
  })
}
