'use client'

import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { FilterSelect } from '@/components/ui/controls/filter-select'
import { useUrlParams } from '@/components/ui/layout/use-url-params'
import { modelPage } from '@/lib/contracts/addresses'
import type { QueueName } from '@/lib/contracts/choices'
import type { Model } from '@/lib/contracts/model'
import { count } from '@/lib/format/count'
import { agreementQuery } from '@/lib/queries/second-opinions'

type QueueSelectProps = { model: Model; by: QueueName }

/** Texts that have tags already are looked at on a page of their own. */
const SUSPICIOUS = 'suspicious'

/** Which texts come first; it is in the address. */
export function QueueSelect({ model, by }: QueueSelectProps) {
  const { change } = useUrlParams()
  const router = useRouter()
  const { data: agreement } = useQuery(agreementQuery(model.id))
  const { sandbox, production, second_opinions: share } = model.langur
  const isOne = sandbox?.number === production?.version
  const waiting = agreement?.waiting ?? 0
  const options: { id: QueueName | typeof SUSPICIOUS; label: string; hint?: string }[] = [
    { id: 'uncertain', label: sandbox ? 'Least sure first' : 'Least sure first, once trained' },
    { id: 'random', label: 'At random' },
    { id: 'newest', label: 'Newest first' },
    ...(production && !isOne
      ? [{ id: 'disagreement' as const, label: 'Where sandbox and production disagree' }]
      : []),
    ...(production ? [{ id: 'requests' as const, label: 'From production' }] : []),
    ...(share > 0 || waiting > 0 || by === 'second'
      ? [{ id: 'second' as const, label: 'Second opinions', hint: count(waiting) }]
      : []),
    ...(sandbox ? [{ id: SUSPICIOUS as typeof SUSPICIOUS, label: 'Suspicious tags…' }] : []),
  ]
  return (
    <FilterSelect
      label="Queue"
      options={options}
      value={by}
      onChange={(queue) => {
        if (queue === SUSPICIOUS) router.push(modelPage(model.id, 'report/suspicious'))
        else change({ queue: queue === 'uncertain' ? null : queue })
      }}
      className="max-sm:w-full"
    />
  )
}
