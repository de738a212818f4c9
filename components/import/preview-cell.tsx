import { cx } from '@/components/ui/layout/cx'
import { TagChip, Untagged } from '@/components/ui/marks/tag-chip'
import type { ColumnRole } from './columns'

type PreviewCellProps = { role: ColumnRole; value: string; separator: string | null }

export function PreviewCell({ role, value, separator }: PreviewCellProps) {
  return (
    <td
      className={cx(
        'h-10 px-4 align-middle',
        role === 'ignore' ? 'font-mono text-small text-ink-3' : 'bg-fill-1',
      )}
    >
      {role === 'tag' ? (
        <span className="flex gap-1 overflow-hidden">
          <PreviewTags value={value} separator={separator} />
        </span>
      ) : (
        <span className="block truncate" title={value}>
          {value}
        </span>
      )}
    </td>
  )
}

function PreviewTags({ value, separator }: { value: string; separator: string | null }) {
  const names = separator === null ? [value] : value.split(separator)
  const tags = [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))]
  if (tags.length === 0) return <Untagged />
  return tags.map((tag) => <TagChip key={tag}>{tag}</TagChip>)
}
