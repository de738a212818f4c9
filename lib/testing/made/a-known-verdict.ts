import type { KnownVerdict } from '@/lib/contracts/proof'

/** What is known of v2 against v1, on 930 texts. */
export function aKnownVerdict(fields: Partial<KnownVerdict> = {}): KnownVerdict {
  return {
    version: 2,
    against: 1,
    verdict: 'better',
    sure: 0.99,
    lead: { side: 'candidate', sure: 0.99 },
    texts: 930,
    macro_f1: { candidate: 0.82, baseline: 0.8, difference: 0.02, low: 0.01, high: 0.03 },
    ...fields,
  }
}
