import { DeltaBeside } from '@/components/ui/marks/delta-beside'
import type { Deployment } from '@/lib/contracts/deployment'
import type { Version } from '@/lib/contracts/version'
import { measuredOf } from '@/lib/facts/brought'
import { besideDifference } from '@/lib/facts/verdict-words'
import { shownBeside } from '@/lib/format/shown-difference'
import type { ExperimentFacts } from './experiment-facts'

type ExperimentDeltaProps = { version: Version; production: Deployment; facts: ExperimentFacts }

/** The difference to production: filled and with its certainty where a proof of it is known. */
export function ExperimentDelta({ version, production, facts }: ExperimentDeltaProps) {
  if (version.number === production.version) return <span className="text-ink-3">baseline</span>
  const known = measuredOf(production)
  if (!known) return <span className="text-ink-3">brought</span>
  const verdict = facts.verdicts.get(version.number)
  const beside = {
    candidate: version.macro_f1,
    baseline: known.macro_f1,
    isSameTexts: version.texts === known.texts,
  }
  const measured = verdict ? { ...verdict.macro_f1, texts: verdict.texts } : null
  const shown = shownBeside(beside, measured)
  const isProven = verdict?.verdict === 'better' || verdict?.verdict === 'worse'
  return (
    <>
      {shown ? (
        <DeltaBeside shown={shown} isProven={isProven} isBelow />
      ) : (
        <span className="text-small font-normal text-ink-3">on other texts</span>
      )}
      {verdict && (
        <span className="block text-small font-normal text-ink-3">{besideDifference(verdict)}</span>
      )}
    </>
  )
}
