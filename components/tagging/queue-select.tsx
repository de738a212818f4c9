'use client'

import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { FilterSelect } from '@/components/ui/controls/filter-select'
import { useUrlParams } from '@/components/ui/layout/use-url-params'
import { modelPage } from '@/lib/contracts/addresses'
import type { Model } from '@/lib/contracts/model'
import { count } from '@/lib/format/count'
import type { QueueChoice } from '@/lib/queries/queue'
import { agreementQuery } from '@/lib/queries/second-opinions'
import { viewsQuery } from '@/lib/queries/views'
import { type QueueOption, queueInUrl } from './queue-option'

type QueueSelectProps = { model: Model; queue: QueueChoice }

/** Texts that have tags already are looked at on a page of their own. */
const SUSPICIOUS = 'suspicious'

/** Which texts come first; it is in the address. */
export function QueueSelect({ model, queue }: QueueSelectProps) {
  const { by } = queue
  const { change } = useUrlParams()
  const router = useRouter()
  const { data: views } = useQuery(viewsQuery(model.id))
  const { data: agreement } = useQuery(agreementQuery(model.id))
  const { sandbox, production, second_opinions: share } = model.langur
  const isOne = sandbox?.number === production?.version
  const waiting = agreement?.waiting ?? 0
  const options: { id: QueueOption | typeof SUSPICIOUS; label: string; hint?: string }[] = [
    { id: 'uncertain', label: 'Most telling first' },
    { id: 'random', label: 'At random' },
    { id: 'newest', label: 'Newest first' },
    ...(production && !isOne
      ? [{ id: 'disagreement' as const, label: 'Where sandbox and production disagree' }]
      : []),
    ...(production ? [{ id: 'requests' as const, label: 'From production' }] : []),
    ...(share > 0 || waiting > 0 || by === 'second'
      ? [{ id: 'second' as const, label: 'Second opinions', hint: count(waiting) }]
      : []),
    ...(views?.items ?? []).map(({ id, name }) => ({
      id: `view:${id}` as const,
      label: name,
      hint: 'View',
    })),
    ...(sandbox ? [{ id: SUSPICIOUS as typeof SUSPICIOUS, label: 'Suspicious tags…' }] : []),
  ]
  return (
    <FilterSelect
      label="Queue"
      options={options}
      value={queue.view === undefined ? by : `view:${queue.view}`}
      onChange={(chosen) => {
        if (chosen === SUSPICIOUS) router.push(modelPage(model.id, 'report/suspicious'))
        else change(queueInUrl(chosen))
      }}
      className="max-sm:w-full"
    />
  )
}
