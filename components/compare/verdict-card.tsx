'use client'

import { useQuery } from '@tanstack/react-query'
import { BadgeCheck, CircleHelp } from 'lucide-react'
import { Note } from '@/components/ui/feedback/note'
import { SkeletonLines } from '@/components/ui/feedback/skeleton'
import { Card } from '@/components/ui/layout/card'
import type { Proof } from '@/lib/contracts/proof'
import { verdictOf } from '@/lib/facts/lead'
import {
  byNumber,
  oneSided,
  sealOf,
  verdictSentence,
  verdictTitle,
} from '@/lib/facts/verdict-words'
import { count } from '@/lib/format/count'
import { tenths } from '@/lib/format/percent'
import { proofQuery } from '@/lib/queries/proofs'
import { DifferenceRows } from './difference-rows'

type VerdictCardProps = { modelId: string; pair: { version: number; against: number } }

/** Whether one version is better than the other, by the same proof as before a deploy. */
export function VerdictCard({ modelId, pair }: VerdictCardProps) {
  const { data, error } = useQuery(proofQuery(modelId, pair))
  const why = error?.message ?? (data?.state === 'failed' ? data.error : null)
  if (data?.result) return <Verdict proof={data.result} />
  return (
    <Card label="Verdict" className="p-5">
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

function Verdict({ proof }: { proof: Proof }) {
  const { only_candidate, only_baseline, candidate, baseline, settle } = proof
  const names = byNumber(candidate, baseline)
  const verdict = verdictOf(proof)
  const settled = verdict === 'better' || verdict === 'worse'
  return (
    <Card label="Verdict" className="grid grid-cols-2 max-lg:grid-cols-1">
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
          <>
            <div aria-hidden="true" className="mt-4 flex h-3 gap-0.75">
              <span
                className="rounded-xs border border-dashed border-sb hatch-sb"
                style={{ flexGrow: only_candidate }}
              />
              <span className="rounded-xs bg-ink-3" style={{ flexGrow: only_baseline }} />
            </div>
            <p className="mt-2 flex flex-wrap justify-between gap-x-4">
              <span className="text-sb-ink">
                <b>{count(only_candidate)}</b> only v{candidate}
              </span>
              <span className="text-ink-2">
                <b>{count(only_baseline)}</b> only v{baseline}
              </span>
            </p>
          </>
        )}
        <p className="mt-2 text-small text-ink-3">
          {count(proof.both_right)} both right · {count(proof.both_wrong)} both wrong
        </p>
      </div>
      <div className="border-l border-line px-6 py-5 max-lg:border-t max-lg:border-l-0 max-sm:p-4">
        <DifferenceRows proof={proof} />
        {!settled && settle.texts > proof.texts && (
          <p className="mt-2 text-small text-ink-3">
            About {count(Math.ceil((settle.texts - proof.texts) / 10) * 10)} more tagged texts would
            settle a difference of {tenths(settle.difference)} points.
          </p>
        )}
      </div>
    </Card>
  )
}
