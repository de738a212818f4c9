import 'server-only'
import type { ModelRow } from '@/db/models/models'
import { REASON_LENGTH } from '@/lib/contracts/limits'
import type { PromiseCounts } from '@/lib/contracts/promise'
import type { Proof } from '@/lib/contracts/proof'
import { AppError, invalidField } from '@/lib/errors'
import { notProvable } from '@/lib/facts/brought'
import { verdictTitle } from '@/lib/facts/verdict-words'
import { plural } from '@/lib/format/plural'

/** What is known when somebody wants to deploy. */
export type Known = {
  version: number
  live: number
  /** Null while it is being computed, or when it cannot be. */
  proof: Proof | null
  /** Number of the one that was brought from another Langur, so that nothing can be proven; null for none. */
  brought: number | null
  promises: PromiseCounts
}

/** Refuses a deploy that the model's policy does not allow; a good enough reason allows most. */
export function checkPolicy(
  { deployPolicy }: Pick<ModelRow, 'deployPolicy'>,
  known: Known,
  reason: string,
): void {
  const isProven = known.proof?.verdict === 'better'
  if (deployPolicy === 'require' && !isProven) {
    const detail = `This model deploys with proof only. ${withoutProof(known)}`
    throw new AppError('CONFLICT', detail)
  }
  const why = [
    ...(deployPolicy === 'warn' && !isProven ? [withoutProof(known)] : []),
    ...(known.promises.broken > 0
      ? [`Version ${known.version} breaks ${plural('promise', known.promises.broken)}.`]
      : []),
  ]
  if (why.length === 0 || reason.length >= REASON_LENGTH) return
  const message = `${why.join(' ')} Give a reason of at least ${REASON_LENGTH} characters to deploy all the same.`
  throw invalidField('reason', message, reason)
}

function withoutProof({ proof, version, live, brought }: Known): string {
  if (brought !== null) return notProvable(brought)
  if (!proof)
    return `Whether version ${version} is better than version ${live} is not computed yet; ask again in a moment.`
  const title = verdictTitle(proof, {
    candidate: `version ${version}`,
    baseline: `version ${live}`,
    isThen: false,
  })
  return `It is not proven that version ${version} is better than version ${live}, which is in production: ${title[0]?.toLowerCase()}${title.slice(1)}.`
}
