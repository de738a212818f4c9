'use client'

import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { LinkButton } from '@/components/ui/controls/link-button'
import { EmptyState } from '@/components/ui/feedback/empty-state'
import { QueryView } from '@/components/ui/feedback/query-view'
import { SkeletonLines } from '@/components/ui/feedback/skeleton'
import { modelPage } from '@/lib/contracts/addresses'
import type { Analysis } from '@/lib/contracts/analysis'
import type { Disagreement } from '@/lib/contracts/disagreement'
import { count } from '@/lib/format/count'
import { plural } from '@/lib/format/plural'
import { disagreementQuery } from '@/lib/queries/disagreement'

type DisagreementQueueProps = {
  modelId: string
  /** The texts, where there are any. */
  children: (disagreement: Disagreement) => ReactNode
}

/** The queue of disagreements, or why there is none. */
export function DisagreementQueue({ modelId, children }: DisagreementQueueProps) {
  const query = useQuery(disagreementQuery(modelId))
  return (
    <QueryView query={query} what="the comparison" className="flex min-w-0 flex-1 flex-col">
      {(analysis) =>
        analysis.result && analysis.result.disagreeing > 0 ? (
          children(analysis.result)
        ) : (
          <NoDisagreement modelId={modelId} analysis={analysis} />
        )
      }
    </QueryView>
  )
}

type NoDisagreementProps = { modelId: string; analysis: Analysis<Disagreement> }

function NoDisagreement({ modelId, analysis }: NoDisagreementProps) {
  const { result, state, percent, error } = analysis
  const ordinary = <LinkButton href={modelPage(modelId, 'tag')}>Tag other texts</LinkButton>
  if (state === 'failed') {
    return (
      <Nothing title="The versions cannot be compared" actions={ordinary}>
        {error}
      </Nothing>
    )
  }
  if (!result && state === 'ready') {
    return (
      <Nothing title="Nothing to compare" actions={ordinary}>
        Production has the sandbox version. After the next training they may disagree.
      </Nothing>
    )
  }
  if (!result) {
    return (
      <div role="status" className="m-auto w-full max-w-230 px-6">
        <p className="mb-4 text-body text-ink-2">
          Sandbox and production answer your untagged texts{percent > 0 ? `: ${percent}%` : '…'}
        </p>
        <SkeletonLines lines={3} />
      </div>
    )
  }
  if (result.pool === 0) {
    return (
      <Nothing
        title="No untagged texts"
        actions={
          <LinkButton variant="primary" href={modelPage(modelId, 'data/import')}>
            Add texts
          </LinkButton>
        }
      >
        Add some without tags: those on which the versions disagree tell which one is better.
      </Nothing>
    )
  }
  return (
    <Nothing
      title={`They agree on all ${plural('untagged text', result.pool)}`}
      actions={
        <>
          <LinkButton variant="primary" href={modelPage(modelId, 'data/import')}>
            Add texts
          </LinkButton>
          {ordinary}
        </>
      }
    >
      {result.pool < result.untagged
        ? `These were drawn at random from ${count(result.untagged)}. `
        : ''}
      Tagging them tells nothing of which version is better; other texts may.
    </Nothing>
  )
}

type NothingProps = { title: string; actions: ReactNode; children: ReactNode }

function Nothing({ title, actions, children }: NothingProps) {
  return (
    <div className="flex flex-1">
      <EmptyState title={title} actions={actions}>
        {children}
      </EmptyState>
    </div>
  )
}
