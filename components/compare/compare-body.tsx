'use client'

import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { QueryView } from '@/components/ui/feedback/query-view'
import type { Model } from '@/lib/contracts/model'
import { proofQuery } from '@/lib/queries/proofs'
import type { FlipKind } from '@/lib/queries/use-flips'
import { reportQuery } from '@/lib/queries/versions'
import { ConfusionCard } from './confusion-card'
import { confusionDifference } from './confusion-difference'
import { FlipsCard } from './flips-card'
import { NumbersCard } from './numbers-card'
import { SettingsCard } from './settings-card'
import { standingOf } from './standing'
import { VerdictCard } from './verdict-card'

/** Each column ends where it ends, so that no card waits for its neighbour. */
const COLUMN = 'flex min-w-0 flex-col gap-4'

type CompareBodyProps = {
  model: Model
  a: number
  b: number
  flips: FlipKind
  onFlips: (kind: FlipKind) => void
  below: ReactNode
}

export function CompareBody({ model, a, b, flips, onFlips, below }: CompareBodyProps) {
  const first = useQuery(reportQuery(model.id, a))
  const second = useQuery(reportQuery(model.id, b))
  const pair = { version: b, against: a }
  const { data: analysis } = useQuery(proofQuery(model.id, pair))
  return (
    <div className="flex flex-col gap-4">
      <VerdictCard model={model} pair={pair} />
      <QueryView query={first} what={`version ${a}`}>
        {(one) => (
          <QueryView query={second} what={`version ${b}`} className="flex flex-col gap-4">
            {(other) => {
              const difference = confusionDifference(one, other)
              return (
                <>
                  <div className="grid grid-cols-2 items-start gap-4 max-lg:grid-cols-1">
                    <div className={COLUMN}>
                      <NumbersCard
                        a={one}
                        b={other}
                        proof={analysis?.result ?? null}
                        standing={{ a: standingOf(model, a), b: standingOf(model, b) }}
                      />
                      {difference && (
                        <ConfusionCard
                          a={a}
                          b={b}
                          difference={difference}
                          isSameTexts={one.texts === other.texts}
                        />
                      )}
                    </div>
                    <div className={COLUMN}>
                      <SettingsCard modelId={model.id} a={one} b={other} />
                      <FlipsCard modelId={model.id} pair={pair} kind={flips} onKind={onFlips} />
                    </div>
                  </div>
                  {below}
                </>
              )
            }}
          </QueryView>
        )}
      </QueryView>
    </div>
  )
}
