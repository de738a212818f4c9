'use client'

import { useQuery } from '@tanstack/react-query'
import { useUrlParams, wholeNumber } from '@/components/ui/use-url-params'
import type { SuspicionState } from '@/lib/contracts/suspicious'
import { suspicionStates } from '@/lib/contracts/suspicious'
import { modelQuery } from '@/lib/queries/models'
import { NotTrained } from './not-trained'
import { SuspiciousView } from './suspicious-view'

/** Which list is shown is told by the address; each list is a view of its own. */
export function SuspiciousPage({ modelId }: { modelId: string }) {
  const { data: model } = useQuery(modelQuery(modelId))
  const { params } = useUrlParams()
  if (!model) return null
  const number = wholeNumber(params.get('version')) ?? model.langur.sandbox?.number
  if (number === undefined) return <NotTrained modelId={modelId} />
  const state = readState(params.get('state'))
  const tag = wholeNumber(params.get('tag'))
  return (
    <SuspiciousView
      key={`${number} ${state} ${tag}`}
      model={model}
      number={number}
      state={state}
      tag={tag}
    />
  )
}

function readState(text: string | null): SuspicionState {
  return suspicionStates.find((state) => state === text) ?? 'open'
}
