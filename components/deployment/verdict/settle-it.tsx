'use client'

import { Tags, WandSparkles } from 'lucide-react'
import { useState } from 'react'
import { Segmented } from '@/components/ui/controls/segmented'
import { Explained } from '@/components/ui/feedback/tooltip'
import { modelPage } from '@/lib/contracts/addresses'
import type { Proof } from '@/lib/contracts/proof'
import { TERMS } from '@/lib/facts/terms'
import { DIFFERENCES, type Difference, textsNeeded } from '@/lib/facts/texts-needed'
import { count } from '@/lib/format/count'
import { DisagreementWay } from './disagreement-way'
import { Way } from './way'

type SettleItProps = { modelId: string; proof: Proof }

/** Which way a verdict comes, as long as there is none. */
export function SettleIt({ modelId, proof }: SettleItProps) {
  const [difference, setDifference] = useState<Difference>('1')
  const needed = textsNeeded(proof, difference)
  const unit = difference === '1' ? 'point' : 'points'
  return (
    <section aria-labelledby="settle" className="border-t border-line px-6 py-4 max-sm:px-4">
      <h3 id="settle" className="text-head">
        What would settle it
      </h3>
      <div className="mt-2 mb-3 flex flex-wrap items-center gap-x-4 gap-y-2 text-ink-2">
        <p className="min-w-0 flex-1 basis-80">
          {needed > proof.texts ? (
            <>
              With about <b className="text-ink">{count(needed)}</b> tagged texts (both answered{' '}
              {count(proof.texts)}) a true difference of {difference} {unit} would be proven{' '}
              <Explained meaning={TERMS.four_in_five}>4 times out of 5</Explained>.
            </>
          ) : (
            <>
              The {count(proof.texts)} tagged texts that both answered are enough: a true difference
              of {difference} {unit} is proven with about{' '}
              <b className="text-ink">{count(needed)}</b>,{' '}
              <Explained meaning={TERMS.four_in_five}>4 times out of 5</Explained>. So it is
              probably smaller.
            </>
          )}
        </p>
        <Segmented
          label="Difference that shall show, in points"
          segments={DIFFERENCES.map((id) => ({ id, label: id }))}
          value={difference}
          onChange={setDifference}
        />
      </div>
      <div className="grid grid-cols-2 gap-3 max-sm:grid-cols-1">
        <DisagreementWay modelId={modelId} />
        <Way
          href={modelPage(modelId, 'tag')}
          icon={<Tags />}
          title="Tag more texts"
          hint="One text in five comes at random, so that the texts stay like those of your customers"
        />
        <Way
          href={modelPage(modelId, 'tune')}
          icon={<WandSparkles />}
          title="Try other settings"
          hint="Each experiment makes the proof a little stricter"
        />
      </div>
    </section>
  )
}
