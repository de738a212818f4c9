import { ChevronRight } from 'lucide-react'
import { TEXT_LINK } from '@/components/ui/controls/text-link'
import { cx } from '@/components/ui/layout/cx'
import type { RowProblem } from '@/lib/contracts/import'
import { count as formatCount } from '@/lib/format/count'

type BadRowsProps = {
  problems: readonly RowProblem[]
  count: number
  /** Where all of them are as a file. */
  file: string
}

/** Line and reason of rows that are left out, to open. */
export function BadRows({ problems, count, file }: BadRowsProps) {
  return (
    <details className="group/rows mt-1">
      <summary className="inline-flex list-none items-center gap-1 rounded-xs text-ui-m text-ink [&::-webkit-details-marker]:hidden">
        <ChevronRight className="size-3.5 transition-transform group-open/rows:rotate-90" />
        Show lines
      </summary>
      <ul className="mt-1.5 max-h-60 overflow-y-auto border-t border-line scrollbar-thin">
        {problems.map(({ line, message }) => (
          <li key={line} className="border-b border-line py-1.5 last:border-b-0">
            <span className="font-mono text-code text-ink">Line {line}</span>
            <span className="block text-small">{message}</span>
          </li>
        ))}
      </ul>
      {count > problems.length && (
        <p className="mt-1.5 text-small text-ink-3">
          The first {formatCount(problems.length)} of {formatCount(count)}.
        </p>
      )}
      <a className={cx(TEXT_LINK, 'mt-1.5 inline-block text-small')} href={file} download>
        Download as CSV
      </a>
    </details>
  )
}
