import { modelPage } from '@/lib/contracts/addresses'
import type { Comparison } from '@/lib/contracts/comparison'
import type { PromiseCounts } from '@/lib/contracts/promise'
import type { Proof } from '@/lib/contracts/proof'
import { givesOtherwise } from '@/lib/facts/strategy'
import { plural } from '@/lib/format/plural'

export type DeployCheck = {
  isFine: boolean
  text: string
  /** Where on this page or elsewhere more is told. */
  href?: string
}

type CheckedState = {
  comparison: Comparison
  isChangedSinceTraining: boolean
  /** Texts were tagged since to compare these two versions: those tags shall not be part of the version. */
  isTaggedForProof?: boolean
  /** What is said of a training under way. */
  training?: string | null
  /** Null while it is not known. */
  proof?: Proof | null
  promises?: PromiseCounts | null
  modelId: string
}

/** What one wants to have seen before deploying. */
export function deployChecks({
  comparison,
  isChangedSinceTraining,
  isTaggedForProof = false,
  training,
  proof,
  promises,
  modelId,
}: CheckedState): DeployCheck[] {
  const { sandbox, production, tags } = comparison
  return [
    ...promiseCheck(promises, modelPage(modelId, 'report/promises')),
    ...tagCheck(proof),
    tags.removed.length === 0
      ? { isFine: true, text: 'No tags removed' }
      : { isFine: false, text: `Never answers ${listed(tags.removed)} again` },
    ...strategyCheck(sandbox, production),
    ...(tags.renamed.length > 0
      ? [{ isFine: false, text: `${plural('tag', tags.renamed.length)} with a new name` }]
      : []),
    ...(training ? [{ isFine: false, text: `${training}: this deploys v${sandbox.number}` }] : []),
    changedCheck(sandbox.number, isChangedSinceTraining, isTaggedForProof),
    ...sandbox.warnings.map((text) => ({ isFine: false, text })),
  ]
}

/** Whoever reads one answer from production gets a list, or the other way round. */
function strategyCheck(
  sandbox: Comparison['sandbox'],
  production: Comparison['production'],
): DeployCheck[] {
  const text =
    production &&
    givesOtherwise({ ...sandbox, name: 'Sandbox' }, { ...production, name: 'production' })
  return text ? [{ isFine: false, text }] : []
}

function changedCheck(version: number, isChanged: boolean, isForProof: boolean): DeployCheck {
  if (!isChanged) {
    return { isFine: true, text: 'Trained with all texts, tags and settings as they are now' }
  }
  return isForProof
    ? { isFine: true, text: `Tags given for the proof are not part of v${version}` }
    : { isFine: false, text: `Changes since the training are not part of v${version}` }
}

function promiseCheck(promises: PromiseCounts | null | undefined, href: string): DeployCheck[] {
  if (!promises || promises.all === 0) return []
  return promises.broken === 0
    ? [{ isFine: true, text: `All ${plural('promise', promises.all)} kept`, href }]
    : [{ isFine: false, text: `${plural('promise', promises.broken)} broken`, href }]
}

function tagCheck(proof: Proof | null | undefined): DeployCheck[] {
  const worse = proof?.per_tag.filter(({ verdict }) => verdict === 'worse').length ?? 0
  return worse === 0
    ? []
    : [{ isFine: false, text: `${plural('tag', worse)} got worse`, href: '#tags' }]
}

const NAMED = 3

function listed(names: readonly string[]): string {
  const rest = names.length - NAMED
  const shown = names.slice(0, NAMED).join(', ')
  return rest > 0 ? `${shown} and ${plural('other tag', rest)}` : shown
}
