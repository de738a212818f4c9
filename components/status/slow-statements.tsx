import { SectionHeader } from '@/components/ui/layout/page-header'
import { Moment } from '@/components/ui/marks/time'
import type { SlowStatementStatus } from '@/lib/contracts/status'
import { count } from '@/lib/format/count'
import { Statement } from './statement'

/** The slowest statements of the last hour. */
export function SlowStatements({ statements }: { statements: readonly SlowStatementStatus[] }) {
  return (
    <section aria-label="Slow statements">
      <SectionHeader title="Slowest statements of the last hour" />
      {statements.length === 0 ? (
        <p className="text-ink-2">None took 5 ms.</p>
      ) : (
        <ol className="flex flex-col gap-2">
          {statements.map(({ process, sql, ms, at }) => (
            <li key={`${process} ${sql}`} className="rounded-lg border border-line px-4 py-2.5">
              <span className="text-small text-ink-2">
                <b className="text-ink">{count(Math.round(ms))} ms</b> in {process},{' '}
                <Moment moment={at} />
              </span>
              <Statement sql={sql} />
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
