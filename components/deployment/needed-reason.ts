import type { DeployPolicy } from '@/lib/contracts/deployment'
import type { PromiseCounts } from '@/lib/contracts/promise'
import type { Proof } from '@/lib/contracts/proof'
import { plural } from '@/lib/format/plural'

/** What stands between a person and the deploy: a reason to give, or the model's policy. */
export type Needed = {
  isProven: boolean
  /** The question above the field; null where no reason is asked for. */
  question: string | null
  /** Why it cannot be deployed; null where it can. */
  refusal: string | null
}

export const NOTHING_NEEDED: Needed = { isProven: true, question: null, refusal: null }

export function neededOf(
  policy: DeployPolicy,
  proof: Proof | null,
  promises: PromiseCounts | null,
): Needed {
  const isProven = proof?.verdict === 'better'
  const broken = promises?.broken ?? 0
  const questions = [
    ...(policy === 'warn' && !isProven ? ['Deploy without proof?'] : []),
    ...(broken > 0 ? [`Deploy with ${plural('broken promise', broken)}?`] : []),
  ]
  return {
    isProven,
    question: questions[0] ?? null,
    refusal:
      policy === 'require' && !isProven ? 'This model deploys only what is proven better' : null,
  }
}
