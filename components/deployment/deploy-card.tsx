'use client'

import { Check, TriangleAlert } from 'lucide-react'
import { TextLink } from '@/components/ui/controls/text-link'
import { Card } from '@/components/ui/layout/card'
import { cx } from '@/components/ui/layout/cx'
import type { Comparison } from '@/lib/contracts/comparison'
import type { Model } from '@/lib/contracts/model'
import type { PromiseCounts } from '@/lib/contracts/promise'
import type { Proof, ProofAnalysis } from '@/lib/contracts/proof'
import { NOW } from '@/lib/facts/verdict-words'
import { plural } from '@/lib/format/plural'
import { type DeployCheck, deployChecks } from './deploy-checks'
import { DeployForm } from './deploy-form'
import { neededOf } from './needed-reason'
import { trainingNow } from './training-words'
import { Comparing } from './verdict/comparing'
import { ProofDetails } from './verdict/proof-details'
import { SettleIt } from './verdict/settle-it'
import { Verdict } from './verdict/verdict'

type DeployCardProps = {
  model: Model
  comparison: Comparison
  analysis: ProofAnalysis | undefined
  promises: PromiseCounts | null
}

/** The verdict, its checks, and the button. */
export function DeployCard({ model, comparison, analysis, promises }: DeployCardProps) {
  const { sandbox, production } = comparison
  const proof = analysis?.result ?? null
  const checks = deployChecks({
    comparison,
    isChangedSinceTraining: model.langur.changed_since_training,
    isTaggedForProof: model.langur.waits_for_proof,
    training: trainingNow(model.langur),
    proof,
    promises,
    modelId: model.id,
  })
  const needed = neededOf(model.langur.deploy_policy, proof, promises)
  return (
    <Card label="Deploy" isClipped>
      {proof ? <Verdict proof={proof} names={NOW} /> : <Comparing analysis={analysis} />}
      {analysis && proof && analysis.stale > 0 && (
        <p
          role="status"
          className="border-t border-line px-6 py-2 text-small text-ink-2 max-sm:px-4"
        >
          Measured {plural('change', analysis.stale)} ago; the new numbers are on their way.
        </p>
      )}
      {proof && isOpen(proof) && <SettleIt modelId={model.id} proof={proof} />}
      {proof && <ProofDetails proof={proof} />}
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3 border-t border-line bg-fill-1 px-5 py-3">
        <DeployChecks checks={checks} />
        <DeployForm
          key={sandbox.number}
          modelId={model.id}
          number={sandbox.number}
          before={production?.number ?? null}
          needed={needed}
          isAsked={model.langur.second_person}
        />
      </div>
    </Card>
  )
}

/** There is no verdict yet, or somebody has begun to tag for it. */
function isOpen({ verdict, disagreement }: Proof): boolean {
  return verdict === 'unproven' || disagreement?.weighted === false
}

function DeployChecks({ checks }: { checks: readonly DeployCheck[] }) {
  return (
    <ul aria-label="Checks" className="flex min-w-60 flex-1 flex-wrap gap-x-5 gap-y-1.5 text-ui">
      {checks.map(({ isFine, text, href }) => (
        <li
          key={text}
          className={cx('flex items-start gap-2', isFine ? 'text-ink-2' : 'text-down')}
        >
          {isFine ? <Check className="mt-0.5" /> : <TriangleAlert className="mt-0.5" />}
          <span className="min-w-0">{href ? <TextLink href={href}>{text}</TextLink> : text}</span>
        </li>
      ))}
    </ul>
  )
}
