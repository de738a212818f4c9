import { Check } from 'lucide-react'
import { DifferencePicture } from '@/components/ui/charts/difference-picture'
import { DuelBar } from '@/components/ui/charts/duel-bar'
import { cx } from '@/components/ui/layout/cx'
import { Heading } from '@/components/ui/layout/heading'
import type { Proof } from '@/lib/contracts/proof'
import { verdictOf } from '@/lib/facts/lead'
import {
  barsNote,
  type Names,
  oneSided,
  scoresOf,
  sealOf,
  verdictSentence,
  verdictTitle,
} from '@/lib/facts/verdict-words'
import { count } from '@/lib/format/count'
import { weightedWords } from './disagreement-words'

type VerdictProps = { proof: Proof; names: Names }

/** Seal, sentence and both differences, always in this order. */
export function Verdict({ proof, names }: VerdictProps) {
  const weighted = weightedWords(proof, names)
  const candidate = { name: names.candidate.toLowerCase(), mark: 'sandbox' } as const
  const tone = names.isThen ? 'old' : 'own'
  const baseline = { name: names.baseline.toLowerCase(), mark: 'production', tone } as const
  return (
    <div className="grid grid-cols-verdict max-xl:grid-cols-1">
      <div className="px-6 py-5 max-sm:p-4">
        <Seal verdict={verdictOf(proof)}>{sealOf(proof, names)}</Seal>
        <Heading level={2} className="my-2 text-hero max-sm:text-hero-s">
          {verdictTitle(proof, names)}
        </Heading>
        <p className="text-body text-ink-2">{verdictSentence(proof, names)}</p>
        {oneSided(proof) > 0 && (
          <DuelBar
            candidate={{ ...candidate, texts: proof.only_candidate }}
            baseline={{ ...baseline, texts: proof.only_baseline }}
          />
        )}
        <p className="mt-2 text-small text-ink-3">
          {count(proof.both_right)} both right · {count(proof.both_wrong)} both wrong
        </p>
        {weighted && <p className="mt-3 text-small text-ink-2">{weighted}</p>}
      </div>
      <div className="flex flex-col border-l border-line px-6 py-5 max-xl:border-t max-xl:border-l-0 max-sm:p-4">
        <DifferencePicture
          scores={scoresOf(proof)}
          baseline={baseline}
          candidate={candidate}
          note={barsNote(proof, names)}
        />
      </div>
    </div>
  )
}

function Seal({ verdict, children }: { verdict: Proof['verdict']; children: string }) {
  const isProven = verdict === 'better'
  const open =
    verdict === 'worse' ? { colour: 'text-down', sign: '!' } : { colour: 'text-ink-2', sign: '?' }
  const { colour, sign } = isProven ? { colour: 'text-up', sign: <Check /> } : open
  return (
    <p className={cx('flex items-center gap-2 text-ui-m', colour)}>
      <span
        aria-hidden="true"
        className={cx(
          'grid size-5 place-items-center rounded-full text-micro [&_.lucide]:size-3 [&_.lucide]:stroke-3',
          isProven ? 'bg-up text-surface' : 'border-[1.5px] border-dashed border-current',
        )}
      >
        {sign}
      </span>
      {children}
    </p>
  )
}
