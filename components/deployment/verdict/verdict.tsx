import { Check } from 'lucide-react'
import { cx } from '@/components/ui/layout/cx'
import type { Proof } from '@/lib/contracts/proof'
import { verdictOf } from '@/lib/facts/lead'
import {
  type Names,
  oneSided,
  sealOf,
  verdictSentence,
  verdictTitle,
} from '@/lib/facts/verdict-words'
import { DifferenceBars } from './difference-bars'
import { weightedWords } from './disagreement-words'
import { DuelBar } from './duel-bar'

type VerdictProps = { proof: Proof; names: Names }

/** Seal, sentence and both bars, always in this order. */
export function Verdict({ proof, names }: VerdictProps) {
  const weighted = weightedWords(proof, names)
  return (
    <div className="grid grid-cols-verdict max-lg:grid-cols-1">
      <div className="px-6 py-5 max-sm:p-4">
        <Seal verdict={verdictOf(proof)}>{sealOf(proof, names)}</Seal>
        <h2 className="my-2 text-hero max-sm:text-hero-s">{verdictTitle(proof, names)}</h2>
        <p className="text-body text-ink-2">{verdictSentence(proof, names)}</p>
        {oneSided(proof) > 0 && <DuelBar proof={proof} names={names} />}
        {weighted && <p className="mt-3 text-small text-ink-2">{weighted}</p>}
      </div>
      <div className="border-l border-line px-6 py-5 max-lg:border-t max-lg:border-l-0 max-sm:p-4">
        <DifferenceBars proof={proof} names={names} />
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
