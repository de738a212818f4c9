import type { InputStrategy } from '@/lib/contracts/choices'
import type { FileFound, Mapping, RowProblem } from '@/lib/contracts/import'
import { AppError } from '@/lib/errors'
import { mappedColumns } from '@/lib/facts/mapped-columns'
import type { FileLayout, Hindsight, SeenColumn } from '@/lib/imports/formats/format'
import { ExistingTexts, type Target } from './existing-texts'
import { FileTexts, saidOf } from './file-texts'
import { type RowOptions, readRows } from './read-rows'
import { RowCounts } from './row-counts'
import { TagTally } from './tag-tally'

const COLUMNS_NAMED = 100

type About = {
  /** More different tags than this means that the column is no tag column. */
  tagLimit: number
  /** Which tags a text in several rows gets. */
  copies: InputStrategy
  /** Where its texts are looked up, if anywhere. */
  target?: Target | undefined
  /** Where its bad rows are kept, if anywhere. */
  leftOut?: LeftOut | undefined
}

/** Takes bad rows one after the other, between a beginning and an end. */
export type LeftOut = {
  begin: () => Promise<void>
  add: (problem: RowProblem) => Promise<void>
  end: () => Promise<void>
}

/**
 * What importing the whole file with this mapping would bring. `rows` are all rows, `texts` those without a
 * problem, `duplicates` the texts that stood further up already.
 */
export async function countTags(
  path: string,
  layout: FileLayout,
  mapping: Mapping,
  { tagLimit, copies, target, leftOut }: About,
  options: RowOptions = {},
): Promise<FileFound> {
  const tally = new TagTally()
  const counts = new RowCounts()
  const texts = new FileTexts(copies)
  const existing = target ? await ExistingTexts.of(target, texts) : null
  let unmapped: FileFound['unmapped'] = []
  const onEnd = (hindsight: Hindsight) => {
    unmapped = withoutMapped(hindsight.columns, layout, mapping)
    options.onEnd?.(hindsight)
  }
  let rows = 0
  await leftOut?.begin()
  for await (const row of readRows(path, layout, mapping, { ...options, onEnd })) {
    rows++
    if ('message' in row) {
      counts.addProblem(row)
      await leftOut?.add(row)
      continue
    }
    const before = texts.size
    const place = texts.add(row.text, saidOf(row), rows)
    const isNew = place === before
    counts.add(row, !isNew)
    if (isNew && existing) await existing.add(place, row.text)
    for (const tag of row.tags) tally.add(tag)
    if (tally.size > tagLimit) throw tooManyTags(layout, mapping, tagLimit)
  }
  await leftOut?.end()
  return {
    ...counts.result(),
    ...tally.result(),
    unmapped,
    conflicting: texts.conflicting,
    existing: existing ? await existing.result() : { texts: 0, differing: 0, untagged: 0 },
  }
}

function withoutMapped(seen: SeenColumn[], { columns }: FileLayout, mapping: Mapping) {
  const mapped = new Set(mappedColumns(mapping).map((column) => columns[column]?.name))
  return seen
    .filter(({ name, values }) => values > 0 && !mapped.has(name))
    .slice(0, COLUMNS_NAMED)
    .map(({ name, values }) => ({ name, values }))
}

function tooManyTags({ columns }: FileLayout, mapping: Mapping, tagLimit: number): AppError {
  const name = mapping.tag === null ? '' : (columns[mapping.tag]?.name ?? '')
  const message = `The column “${name}” has more than ${tagLimit.toLocaleString('en')} different values, too many to be tags. Choose another column for the tag.`
  return new AppError('REQUEST_PARAMS_ERROR', message, {
    fields: [{ path: 'mapping.tag', message, value: mapping.tag }],
  })
}
