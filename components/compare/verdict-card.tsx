'use client'

import { useQuery } from '@tanstack/react-query'
import { BadgeCheck, CircleHelp } from 'lucide-react'
import { DifferencePicture, type Side } from '@/components/ui/charts/difference-picture'
import { DuelBar } from '@/components/ui/charts/duel-bar'
import { Note } from '@/components/ui/feedback/note'
import { SkeletonLines } from '@/components/ui/feedback/skeleton'
import { Explained } from '@/components/ui/feedback/tooltip'
import { Card } from '@/components/ui/layout/card'
import { cx } from '@/components/ui/layout/cx'
import type { Model } from '@/lib/contracts/model'
import type { Proof } from '@/lib/contracts/proof'
import { verdictOf } from '@/lib/facts/lead'
import { TERMS } from '@/lib/facts/terms'
import { textsNeeded } from '@/lib/facts/texts-needed'
import {
  barsNote,
  byNumber,
  oneSided,
  scoresOf,
  sealOf,
  verdictSentence,
  verdictTitle,
} from '@/lib/facts/verdict-words'
import { count } from '@/lib/format/count'
import { proofQuery } from '@/lib/queries/proofs'
import { standingOf } from './standing'

/** Of most verdicts, so that what stands below does not move when one comes. */
const HEIGHT = 'min-h-64 max-xl:min-h-120 max-sm:min-h-137'

type VerdictCardProps = { model: Model; pair: { version: number; against: number } }

/** Whether one version is better than the other, by the same proof as before a deploy. */
export function VerdictCard({ model, pair }: VerdictCardProps) {
  const { data, error } = useQuery(proofQuery(model.id, pair))
  const why = error?.message ?? (data?.state === 'failed' ? data.error : null)
  if (data?.result) return <Verdict model={model} proof={data.result} />
  return (
    <Card label="Verdict" className={cx(HEIGHT, 'p-5')}>
      {why ? (
        <Note tone="down">The two cannot be compared on the same texts. {why}</Note>
      ) : (
        <div role="status">
          <p className="mb-3 text-ink-2">Comparing both on the same texts…</p>
          <SkeletonLines />
        </div>
      )}
    </Card>
  )
}

function Verdict({ model, proof }: { model: Model; proof: Proof }) {
  const needed = textsNeeded(proof, '1')
  const candidate = sideOf(model, proof.candidate)
  const baseline = sideOf(model, proof.baseline)
  const names = byNumber(proof.candidate, proof.baseline)
  const verdict = verdictOf(proof)
  const settled = verdict === 'better' || verdict === 'worse'
  return (
    <Card label="Verdict" className={cx(HEIGHT, 'grid grid-cols-verdict max-xl:grid-cols-1')}>
      <div className="px-6 py-5 max-sm:p-4">
        <p className="flex items-center gap-2 text-ink-2">
          {settled ? <BadgeCheck className="text-up" /> : <CircleHelp className="text-ink-3" />}
          {sealOf(proof, names)}
        </p>
        <h2 className="mt-1.5 text-hero text-pretty max-sm:text-hero-s">
          {verdictTitle(proof, names)}
        </h2>
        <p className="mt-1.5 text-body text-ink-2">{verdictSentence(proof, names)}</p>
        {oneSided(proof) > 0 && (
          <DuelBar
            candidate={{ ...candidate, texts: proof.only_candidate }}
            baseline={{ ...baseline, texts: proof.only_baseline }}
          />
        )}
        <p className="mt-2 text-small text-ink-3">
          {count(proof.both_right)} both right · {count(proof.both_wrong)} both wrong
        </p>
      </div>
      <div className="flex flex-col border-l border-line px-6 py-5 max-xl:border-t max-xl:border-l-0 max-sm:p-4">
        <DifferencePicture
          scores={scoresOf(proof)}
          baseline={baseline}
          candidate={candidate}
          note={barsNote(proof, names)}
        />
        {!settled && needed > proof.texts && (
          <p className="mt-2 text-small text-ink-3">
            With about {count(needed)} tagged texts (both answered {count(proof.texts)}) a true
            difference of 1 point would be proven{' '}
            <Explained meaning={TERMS.four_in_five}>4 times out of 5</Explained>.
          </p>
        )}
      </div>
    </Card>
  )
}

function sideOf(model: Model, number: number): Side {
  const { kind, isOld } = standingOf(model, number)
  return { name: `v${number}`, mark: kind, tone: isOld ? 'old' : 'own' }
}
