'use client'

import { useQuery } from '@tanstack/react-query'
import { EqualNot } from 'lucide-react'
import { modelPage } from '@/lib/contracts/addresses'
import { disagreementQuery } from '@/lib/queries/disagreement'
import { wayOf } from './disagreement-words'
import { Way } from './way'

/** The quickest way to a verdict: the untagged texts that the versions answer differently. */
export function DisagreementWay({ modelId }: { modelId: string }) {
  const { data: analysis, error } = useQuery(disagreementQuery(modelId))
  const { title, hint, to } = wayOf(analysis, error)
  const addresses = {
    tag: modelPage(modelId, 'tag', { queue: 'disagreement' }),
    'data/import': modelPage(modelId, 'data/import'),
  }
  return (
    <Way
      className="col-span-full"
      href={to && addresses[to]}
      icon={<EqualNot />}
      title={title}
      hint={hint}
    />
  )
}
