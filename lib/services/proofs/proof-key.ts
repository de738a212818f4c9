import 'server-only'

/** All that a proof depends on: what is compared by which tags, and what had been tried by then. */
export type ProofKey = {
  /** Numbers of versions. */
  candidate: number
  baseline: number
  /** Its tags are taken as the truth. */
  revision: number
  /** Number of the newest version, and id of the newest trial of a search; 0 for none. */
  newestVersion: number
  newestTrial: number
}

export function proofKey(key: ProofKey): string {
  return `${pairPrefix(key)}${key.revision}.${key.newestVersion}.${key.newestTrial}`
}

export function parseProofKey(key: string): ProofKey {
  const [candidate = 0, baseline = 0, revision = 0, newestVersion = 0, newestTrial = 0] = key
    .split('.')
    .map(Number)
  return { candidate, baseline, revision, newestVersion, newestTrial }
}

/** How the keys of all proofs of two versions begin. */
export function pairPrefix({ candidate, baseline }: Pick<ProofKey, 'candidate' | 'baseline'>) {
  return `${candidate}.${baseline}.`
}
