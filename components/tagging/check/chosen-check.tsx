'use client'

import { useQuery } from '@tanstack/react-query'
import { QueryView } from '@/components/ui/feedback/query-view'
import { SkeletonLines } from '@/components/ui/feedback/skeleton'
import type { Model } from '@/lib/contracts/model'
import { randomCheckQuery } from '@/lib/queries/random-checks'
import { CheckResult } from './check-result'
import { CheckStage } from './check-stage'
import { useCheck } from './use-check'

type ChosenCheckProps = { model: Model; checkId: number }

/** The text to judge next, or what the judged ones tell. */
export function ChosenCheck({ model, checkId }: ChosenCheckProps) {
  const check = useCheck(model.id, checkId)
  // What was just judged is here before the server has it.
  const query = useQuery({
    ...randomCheckQuery(model.id, checkId),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <QueryView query={query} what="the check" skeleton={<SkeletonLines lines={4} />}>
      {(known) => {
        const { current, judged } = check.stateOf(known)
        return current && !known.added ? (
          <CheckStage model={model} known={known} current={current} judged={judged} check={check} />
        ) : (
          <CheckResult model={model} known={known} onUndo={() => check.undo(known)} />
        )
      }}
    </QueryView>
  )
}
