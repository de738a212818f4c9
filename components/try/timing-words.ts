import type { TimedAnswer, Timing } from '@/lib/contracts/timing'
import { count } from '@/lib/format/count'

/** Below a tenth nobody would notice, and another measurement may turn it around. */
const NOTICED = 1.1

/** “v14 takes 1.5 times as long as v12: medians of 201 answers each, in turns.” */
export function timingSentence({ version, against, times }: Timing): string {
  const [slow, quick] =
    version.duration_ms >= against.duration_ms ? [version, against] : [against, version]
  const factor = slow.duration_ms / Math.max(quick.duration_ms, Number.MIN_VALUE)
  const fact =
    factor < NOTICED
      ? 'Both take about as long'
      : `v${slow.version} takes ${factor.toFixed(1)} times as long as v${quick.version}`
  return `${fact}: medians of ${count(times)} answers each, in turns, inside the server.`
}

/** “Both say Billing.”, or what each says. */
export function agreementSentence({ version, against }: Timing): string {
  const isSame =
    version.classifications.length === against.classifications.length &&
    version.classifications.every(({ tag_id }) =>
      against.classifications.some((other) => other.tag_id === tag_id),
    )
  if (isSame) return `Both say ${said(version)}.`
  return `v${against.version} says ${said(against)}, v${version.version} says ${said(version)}.`
}

function said({ classifications }: TimedAnswer): string {
  return classifications.map(({ tag_name }) => tag_name).join(' and ') || 'no tag'
}
