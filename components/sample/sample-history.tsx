'use client'

import { useQuery } from '@tanstack/react-query'
import { QueryView } from '@/components/ui/feedback/query-view'
import type { HistoryEntry } from '@/lib/contracts/sample-history'
import { dayAndClock } from '@/lib/format/date'
import { historyQuery } from '@/lib/queries/samples'
import { deedsOf } from './history-words'

/** Every tag that a text had, by whom, when, and after seeing which answer; the newest first. */
export function SampleHistory({ modelId, sampleId }: { modelId: string; sampleId: number }) {
  const query = useQuery(historyQuery(modelId, sampleId))
  return (
    <section aria-label="History" className="mt-5">
      <h3 className="mb-1.5 text-small text-ink-2">History</h3>
      <QueryView query={query} what="the history">
        {({ items }) => (
          <ol className="flex flex-col gap-2.5">
            {items.map((entry) => (
              <Entry key={entry.revision} entry={entry} />
            ))}
          </ol>
        )}
      </QueryView>
    </section>
  )
}

function Entry({ entry }: { entry: HistoryEntry }) {
  return (
    <li className="border-l-2 border-line pl-2.5 text-small">
      <p className="text-ink wrap-anywhere">{deedsOf(entry).join('; ')}</p>
      <p className="text-ink-3" suppressHydrationWarning>
        {entry.by}, {dayAndClock(entry.at)}
      </p>
    </li>
  )
}
