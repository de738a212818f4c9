'use client'

import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useUrlParams, wholeNumber } from '@/components/ui/layout/use-url-params'
import type { SuspicionState } from '@/lib/contracts/choices'
import { suspicionStates } from '@/lib/contracts/choices'
import type { Model } from '@/lib/contracts/model'
import { modelQuery } from '@/lib/queries/models'
import { NotTrained } from './not-trained'
import { SuspiciousView } from './suspicious-view'

type SuspiciousPageProps = {
  modelId: string
  /** A text with the words that speak for these tags in a version of the model. */
  explain: (model: Model, number: number, text: string, tags: readonly number[]) => ReactNode
}

/** Which list is shown is told by the address; each list is a view of its own. */
export function SuspiciousPage({ modelId, explain }: SuspiciousPageProps) {
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
      explain={(text, tags) => explain(model, number, text, tags)}
    />
  )
}

function readState(text: string | null): SuspicionState {
  return suspicionStates.find((state) => state === text) ?? 'open'
}
