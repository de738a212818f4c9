import 'server-only'
import { pairPrefix } from '@/lib/services/proofs/proof-key'

/** The versions by number, and the revision whose untagged texts they are asked about. */
export type DisagreementKey = { candidate: number; baseline: number; revision: number }

export function disagreementKey(key: DisagreementKey): string {
  return `${pairPrefix(key)}${key.revision}`
}

export function parseDisagreementKey(key: string): DisagreementKey {
  const [candidate = 0, baseline = 0, revision = 0] = key.split('.').map(Number)
  return { candidate, baseline, revision }
}
