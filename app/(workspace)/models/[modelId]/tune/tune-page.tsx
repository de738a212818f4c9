'use client'

import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { RunCard } from '@/components/run/run-card'
import { TrainButton } from '@/components/run/train-button'
import { StrategyNote } from '@/components/training-settings/strategy-note'
import { TrainingForm } from '@/components/training-settings/training-form'
import { TuningCard } from '@/components/tuning/tuning-card'
import { BUDGETS, TuningStarter } from '@/components/tuning/tuning-starter'
import { Page } from '@/components/ui/layout/page'
import { PageHeader } from '@/components/ui/layout/page-header'
import { useUrlParams, wholeNumber } from '@/components/ui/layout/use-url-params'
import { experimentOrders } from '@/components/version/experiment'
import { Experiments } from '@/components/version/experiments'
import { DEFAULT_BUDGET_SECONDS } from '@/lib/contracts/limits'
import type { Model } from '@/lib/contracts/model'
import { settingsOf } from '@/lib/contracts/model-settings'
import { isUnderWay } from '@/lib/facts/under-way'
import { useModelAutosave } from '@/lib/queries/autosave/use-model-autosave'
import { modelQuery } from '@/lib/queries/models'
import { useMayDo } from '@/lib/queries/use-may-do'
import { useNewestTuning } from '@/lib/queries/use-newest-tuning'

export function TunePage({ modelId }: { modelId: string }) {
  const { data: model } = useQuery(modelQuery(modelId))
  return <Page>{model ? <Tune model={model} /> : <TuneHeader />}</Page>
}

function TuneHeader({ actions }: { actions?: ReactNode }) {
  return (
    <PageHeader
      title="Tune"
      sub="Change settings and train as often as you like. Production stays as it is."
      actions={actions}
    />
  )
}

function Tune({ model }: { model: Model }) {
  const { sandbox, run, writing, not_trainable } = model.langur
  const tuning = useNewestTuning(model.id)
  const autosave = useModelAutosave(model.id)
  const mayEdit = useMayDo('editor')
  const { params, change } = useUrlParams()
  const order = experimentOrders.find((candidate) => candidate === params.get('sort')) ?? 'newest'
  const budget = wholeNumber(params.get('budget'))
  const refusal = mayEdit ? not_trainable : 'Owners and editors change settings and train.'
  return (
    <>
      <TuneHeader
        actions={
          <TuningStarter
            modelId={model.id}
            budget={BUDGETS.find((seconds) => seconds === budget) ?? DEFAULT_BUDGET_SECONDS}
            onBudget={(seconds) =>
              change({ budget: seconds === DEFAULT_BUDGET_SECONDS ? null : seconds })
            }
            trainingMs={sandbox?.duration_ms ?? null}
            refusal={tuning && isUnderWay(tuning) ? 'One is under way.' : refusal}
            saveFirst={autosave.flush}
          />
        }
      />
      <StrategyNote model={model} className="mb-4" />
      <div className="grid grid-cols-tune grid-rows-tune items-start gap-x-6 gap-y-4 max-xl:grid-cols-tune-m max-xl:gap-x-4 max-lg:grid-cols-1 max-lg:grid-rows-none">
        <TrainingForm
          modelId={model.id}
          saved={settingsOf(model)}
          trained={sandbox}
          rarestTag={rarestTag(model)}
          autosave={autosave}
          isReadOnly={!mayEdit}
          footer={
            <TrainButton
              modelId={model.id}
              number={nextNumber(model)}
              notTrainable={refusal}
              endsProof={model.langur.waits_for_proof}
              writing={writing}
              saveFirst={autosave.flush}
            />
          }
        />
        <div className="flex min-w-0 flex-col gap-4 max-lg:contents">
          <RunCard modelId={model.id} run={run} writing={writing} sandbox={sandbox} />
          <TuningCard
            modelId={model.id}
            tuning={tuning}
            current={settingsOf(model)}
            mayEdit={mayEdit}
            isOpen={params.get('tried') === 'all'}
            onOpen={(isOpen) => change({ tried: isOpen ? 'all' : null })}
          />
          <Experiments
            model={model}
            order={order}
            onOrder={(next) => change({ sort: next === 'newest' ? null : next })}
          />
        </div>
      </div>
    </>
  )
}

/** The number of the version that a training asked for now makes; one that is under way comes before it. */
function nextNumber({ langur: { sandbox, run } }: Model): number {
  const underWay = run && isUnderWay(run) ? run.version : null
  return Math.max(sandbox?.number ?? 0, underWay ?? 0) + 1
}

/** The tag with the fewest texts, where it has less than half of an equal share: nearly equal ones are not rare. */
function rarestTag({ model, langur }: Model): string | null {
  const used = langur.tag_counts.filter(({ count }) => count > 0)
  const share = used.reduce((sum, { count }) => sum + count, 0) / used.length
  const rarest = used
    .filter(({ count }) => count < share / 2)
    .toSorted((one, other) => one.count - other.count)[0]
  return model.tags.find((tag) => tag.id === rarest?.tag_id)?.name ?? null
}
