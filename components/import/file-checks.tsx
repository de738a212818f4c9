import { Check, Copy, ListPlus, Merge, Tags as TagsIcon, TriangleAlert } from 'lucide-react'
import { Card } from '@/components/ui/layout/card'
import type { InputStrategy } from '@/lib/contracts/choices'
import type { FileFound, FileGuess, ImportEdit, Mapping } from '@/lib/contracts/import'
import { plural } from '@/lib/format/plural'
import { AlikeTags } from './alike-tags'
import { BadRows } from './bad-rows'
import { FileCheck } from './file-check'
import { LeftColumns } from './left-columns'

/** With fewer texts a tag is hardly ever learnt; it can still be imported. */
const FEW_TEXTS = 10
const NAMED = 3

/** Which tags a text in several rows gets. */
const COPIES: Record<InputStrategy, string> = {
  merge: 'with the tags of all its rows',
  keep_first: 'with the tags of its first row that has any',
  keep_last: 'with the tags of its last row that has any',
}

type FileChecksProps = {
  found: FileFound
  /** What would come of the file, in a sentence. */
  outcome: string
  mapping: Mapping
  /** Of the file; missing where texts get no fields. */
  columns: FileGuess['columns'] | undefined
  hasTags: boolean
  copies: InputStrategy
  /** Where the rows that are left out are as a file. */
  leftOut: string
  isLocked: boolean
  onEdit: (edit: ImportEdit) => void
}

/** What one should know before importing. */
export function FileChecks({
  found,
  outcome,
  mapping,
  columns,
  hasTags,
  copies,
  leftOut,
  isLocked,
  onEdit,
}: FileChecksProps) {
  const few = found.tags.filter((tag) => tag.count < FEW_TEXTS)
  const unmapped = found.unmapped ?? []
  const conflicting = found.conflicting ?? 0
  const isClean = found.problem_count === 0 && found.duplicates === 0
  return (
    <Card label="Checks" className="flex flex-col gap-3 px-4 py-3.5 text-ink-2 [&_b]:text-ink">
      <FileCheck icon={<ListPlus />}>
        <b>{outcome}.</b>
      </FileCheck>
      <AlikeTags found={found} mapping={mapping} isLocked={isLocked} onEdit={onEdit} />
      {found.merged.length > 0 && (
        <FileCheck icon={<Merge />}>
          <b>{plural('spelling', found.merged.length)} merged.</b> {mergedInWords(found.merged)}
        </FileCheck>
      )}
      {few.length > 0 && (
        <FileCheck icon={<TriangleAlert />}>
          <b>{fewInWords(few)}</b> Fine to start, tag more later.
        </FileCheck>
      )}
      {hasTags && found.tags.length === 1 && (
        <FileCheck icon={<TriangleAlert />}>
          <b>Only one tag.</b> Training needs two tags with two texts each.
        </FileCheck>
      )}
      {found.duplicates > 0 && (
        <FileCheck icon={<Copy />}>
          <b>{plural('row', found.duplicates)} repeated.</b> Each text is added once,{' '}
          {COPIES[copies]}.{' '}
          {conflicting > 0 &&
            `${plural('text', conflicting)} ${conflicting === 1 ? 'has' : 'have'} rows with different tags. What counts then is in File options.`}
        </FileCheck>
      )}
      {found.problem_count > 0 && (
        <FileCheck icon={<TriangleAlert />}>
          <b>{plural('row', found.problem_count)} cannot be imported</b> and will be left out.
          <BadRows problems={found.problems} count={found.problem_count} file={leftOut} />
        </FileCheck>
      )}
      {(found.unaccepted ?? 0) > 0 && (
        <FileCheck icon={<TagsIcon />}>
          <b>{plural('tag', found.unaccepted ?? 0)} not accepted.</b> Their texts come untagged.
        </FileCheck>
      )}
      {unmapped.length > 0 && (
        <LeftColumns
          left={unmapped}
          mapping={mapping}
          columns={columns}
          isLocked={isLocked}
          onEdit={onEdit}
        />
      )}
      {isClean && (
        <FileCheck icon={<Check />}>
          <b>No empty texts, no duplicates.</b>
        </FileCheck>
      )}
    </Card>
  )
}

function mergedInWords(merged: FileFound['merged']): string {
  const named = merged.slice(0, NAMED).map(({ from, into }) => `“${from}” counts as ${into}`)
  const rest = merged.length - named.length
  return `${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`
}

function fewInWords(few: FileFound['tags']): string {
  const [only] = few
  if (few.length === 1 && only) return `${only.name} has only ${plural('text', only.count)}.`
  return `${few.length} tags have fewer than ${FEW_TEXTS} texts.`
}
