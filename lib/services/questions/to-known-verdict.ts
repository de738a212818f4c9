import 'server-only'
import type { KnownProof } from '@/db/questions/known-verdicts'
import type { KnownVerdict } from '@/lib/contracts/proof'
import { leadOf, verdictOf } from '@/lib/facts/lead'

/** What lists say of a proof. */
export function toKnownVerdict(
  proof: KnownProof,
  versions: Pick<KnownVerdict, 'version' | 'against'>,
): KnownVerdict {
  const { candidate, baseline, difference, low, high } = proof.macro_f1
  return {
    ...versions,
    verdict: verdictOf(proof),
    sure: proof.sure,
    lead: leadOf(proof),
    texts: proof.texts,
    macro_f1: { candidate, baseline, difference, low, high },
  }
}
