import type { ReportSelection } from '@/components/report/report-selection'
import { TagChip } from '@/components/ui/marks/tag-chip'
import type { List } from '@/lib/contracts/list'
import { count as counted } from '@/lib/format/count'

type TextsHeaderProps = {
  count: List<unknown>['count'] | undefined
  selection: ReportSelection
  names: ReadonlyMap<number, string>
  isSandbox: boolean
  /** “Sandbox says” */
  who: string
}

/** “29 texts tagged Refund Sandbox says Billing”. */
export function TextsHeader({ count, selection, names, isSandbox, who }: TextsHeaderProps) {
  const { actual, answered } = selection
  const isCell = actual !== null && answered !== null
  return (
    <div className="flex min-h-12 flex-wrap items-center gap-x-2 gap-y-1 px-4 py-2.5">
      <h2 className="text-head">{headline(count, isCell)}</h2>
      {actual !== null && (
        <span className="flex min-w-0 items-center gap-1.5 text-small text-ink-3">
          tagged <TagChip>{nameOf(names, actual)}</TagChip>
        </span>
      )}
      {answered !== null && (
        <span className="flex min-w-0 items-center gap-1.5 text-small text-ink-3">
          {who} <TagChip source={isSandbox ? 'sandbox' : 'old'}>{nameOf(names, answered)}</TagChip>
        </span>
      )}
    </div>
  )
}

function headline(count: List<unknown>['count'] | undefined, isCell: boolean): string {
  const [one, many] = isCell ? ['text', 'texts'] : ['mistake', 'mistakes']
  if (!count) return many.replace(/^./, (letter) => letter.toUpperCase())
  const number = `${counted(count.value)}${count.exact ? '' : '+'}`
  return `${number} ${count.value === 1 ? one : many}`
}

export function nameOf(names: ReadonlyMap<number, string>, id: number): string {
  return names.get(id) ?? `tag ${id}`
}
