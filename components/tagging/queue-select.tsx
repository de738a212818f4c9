'use client'

import { FilterSelect } from '@/components/ui/controls/filter-select'
import { useUrlParams } from '@/components/ui/layout/use-url-params'
import type { QueueName } from '@/lib/contracts/choices'
import type { Model } from '@/lib/contracts/model'

type QueueSelectProps = { model: Model; by: QueueName }

/** Which untagged texts come first; it is in the address. */
export function QueueSelect({ model, by }: QueueSelectProps) {
  const { change } = useUrlParams()
  const { sandbox, production } = model.langur
  const isOne = sandbox?.number === production?.version
  const options: { id: QueueName; label: string }[] = [
    { id: 'uncertain', label: sandbox ? 'Least sure first' : 'Least sure first, once trained' },
    { id: 'random', label: 'At random' },
    { id: 'newest', label: 'Newest first' },
    ...(production && !isOne
      ? [{ id: 'disagreement' as const, label: 'Where sandbox and production disagree' }]
      : []),
  ]
  return (
    <FilterSelect
      label="Queue"
      options={options}
      value={by}
      onChange={(queue) => change({ queue: queue === 'uncertain' ? null : queue })}
      className="max-sm:w-full"
    />
  )
}
