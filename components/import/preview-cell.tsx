import { cx } from '@/components/ui/layout/cx'
import { TagChip, Untagged } from '@/components/ui/marks/tag-chip'
import type { Mapping } from '@/lib/contracts/import'
import { isFlagged, splitTags } from '@/lib/facts/cell-tags'
import type { ColumnRole } from './columns'

type PreviewCellProps = { role: ColumnRole; value: string; column: string; mapping: Mapping }

/** A cell as the import would take it. */
export function PreviewCell({ role, value, column, mapping }: PreviewCellProps) {
  const tags = tagsOf(role, value, column, mapping)
  return (
    <td
      className={cx(
        'h-10 px-4 align-middle',
        role === 'ignore' ? 'font-mono text-small text-ink-3' : 'bg-fill-1',
      )}
    >
      {tags ? (
        <span className="flex gap-1 overflow-hidden">
          {tags.length === 0 && role === 'tag' && <Untagged />}
          {tags.map((tag) => (
            <TagChip key={tag}>{tag}</TagChip>
          ))}
        </span>
      ) : (
        <span className="block truncate" title={value}>
          {value}
        </span>
      )}
    </td>
  )
}

/** Null: the column names no tags. */
function tagsOf(role: ColumnRole, value: string, column: string, mapping: Mapping) {
  if (role === 'flag') return isFlagged(value) ? [column] : []
  if (role !== 'tag' && role !== 'more') return null
  return splitTags(value, mapping.tag_separator, mapping.tag_notation)
}
