'use client'

import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { OwnSidebar } from '@/app/(workspace)/own-sidebar'
import { WorkspaceFrame } from '@/app/(workspace)/workspace-frame'
import { ImportBar } from '@/components/import/import-bar'
import { ConnectionLost } from '@/components/model/connection-lost'
import { FirstSteps, type Guide } from '@/components/model/first-steps'
import { ModelMissing } from '@/components/model/model-missing'
import { TrainingFailed } from '@/components/model/training-failed'
import { AppShell } from '@/components/shell/app-shell'
import { ModelNav } from '@/components/shell/model-nav'
import { RunNews } from '@/components/shell/run-news'
import { TagOnly } from '@/components/shell/tag-only'
import { VersionStrip } from '@/components/shell/version-strip'
import { QueryView } from '@/components/ui/feedback/query-view'
import { Page } from '@/components/ui/layout/page'
import { TextLanguage } from '@/components/ui/marks/text-language'
import type { Model } from '@/lib/contracts/model'
import { verdictOf } from '@/lib/facts/lead'
import { hasStatus, NO_ANSWER } from '@/lib/queries/api-error'
import { deployRequestsQuery } from '@/lib/queries/deploy-requests'
import { modelQuery } from '@/lib/queries/models'
import { proofQuery } from '@/lib/queries/proofs'
import { useMayDo } from '@/lib/queries/use-may-do'
import { useModelRefresh } from '@/lib/queries/use-model-refresh'
import { CurrentModelSwitcher } from './current-model-switcher'
import { isComparable } from './is-comparable'

type ModelFrameProps = { modelId: string; guide: Guide; children: ReactNode }

/** Sidebar, version strip and what is under way, around every page of a model. */
export function ModelFrame({ modelId, guide, children }: ModelFrameProps) {
  const query = useQuery(modelQuery(modelId))
  useModelRefresh(modelId)
  if (hasStatus(query.error, 404)) {
    return (
      <WorkspaceFrame>
        <ModelMissing />
      </WorkspaceFrame>
    )
  }
  if (!query.data) {
    return (
      <WorkspaceFrame>
        <Page>
          <QueryView query={query} what="the model">
            {() => null}
          </QueryView>
        </Page>
      </WorkspaceFrame>
    )
  }
  const isLost = hasStatus(query.error, NO_ANSWER) || query.fetchStatus === 'paused'
  return (
    <LoadedFrame model={query.data} isLost={isLost} guide={guide}>
      {children}
    </LoadedFrame>
  )
}

type LoadedFrameProps = {
  model: Model
  isLost: boolean
  guide: Guide
  children: ReactNode
}

function LoadedFrame({ model, isLost, guide, children }: LoadedFrameProps) {
  const { sandbox, production, run, writing, requests, counts } = model.langur
  const mayView = useMayDo('viewer')
  const known = useStripProof(model, mayView)
  const asked = useAskedVersion(model)
  return (
    <AppShell
      title={model.name}
      sidebar={
        <OwnSidebar>
          <CurrentModelSwitcher model={model} />
          <ModelNav modelId={model.id} counts={counts} mayView={mayView} asked={asked} />
        </OwnSidebar>
      }
      strip={
        <VersionStrip
          modelId={model.id}
          sandbox={sandbox}
          production={production}
          run={run}
          writing={writing}
          requestsToday={requests.today}
          known={known}
          asked={asked}
        />
      }
      banner={
        isLost ? (
          <ConnectionLost />
        ) : (
          run?.state === 'failed' && <TrainingFailed modelId={model.id} run={run} />
        )
      }
    >
      <FirstSteps model={model} {...guide} />
      <RunNews
        run={run}
        writing={writing}
        sandbox={sandbox}
        production={production}
        known={known}
      />
      <TextLanguage language={model.model.language}>
        <TagOnly modelId={model.id}>{children}</TagOnly>
      </TextLanguage>
      {mayView && <ImportBar modelId={model.id} />}
    </AppShell>
  )
}

/** How sandbox stands against production, on the same texts; null where there is nothing to compare. */
function useStripProof(model: Model, mayView: boolean) {
  const enabled = mayView && isComparable(model)
  const { data } = useQuery({ ...proofQuery(model.id), enabled })
  const proof = data?.result
  if (!enabled || !proof || proof.candidate !== model.langur.sandbox?.number) return null
  return { ...proof, verdict: verdictOf(proof) }
}

/** The version whose deploy another person asked for, where whoever looks may approve it; null for none. */
function useAskedVersion(model: Model): number | null {
  const enabled = useMayDo('deployer') && model.langur.second_person
  const { data } = useQuery({ ...deployRequestsQuery(model.id), enabled })
  if (!enabled) return null
  return data?.items.find(({ state, own }) => state === 'open' && !own)?.version ?? null
}
