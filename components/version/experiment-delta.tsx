import { Delta } from '@/components/ui/marks/delta'
import type { Deployment } from '@/lib/contracts/deployment'
import type { Version } from '@/lib/contracts/version'
import { sure } from '@/lib/format/percent'
import { type ExperimentFacts, isProven } from './experiment-facts'

type ExperimentDeltaProps = { version: Version; production: Deployment; facts: ExperimentFacts }

/** The difference to production: filled and with its certainty where a proof of it is known. */
export function ExperimentDelta({ version, production, facts }: ExperimentDeltaProps) {
  if (version.number === production.version) return <span className="text-ink-3">baseline</span>
  const difference = version.macro_f1 - production.macro_f1
  const verdict = facts.verdicts.get(version.number)
  return (
    <>
      <Delta difference={difference} isProven={isProven(verdict, difference)} />
      {verdict && (
        <span className="block text-small font-normal text-ink-3">
          {verdict.verdict === 'better' || verdict.verdict === 'worse'
            ? sure(verdict.sure)
            : 'not proven'}
        </span>
      )}
    </>
  )
}
