type Trained = { number: number; revision: number }

/**
 * Of a draft, by the revision by which it had learnt, the numbers of the versions that are nearly the same: the one after which
 * it was made, and the first one trained after it. Whoever was led by its answer was led to theirs. `versions` ascend.
 */
export function versionsBeside(versions: readonly Trained[]): (revision: number) => number[] {
  return (revision) => {
    const before = versions.findLast((version) => version.revision < revision)
    const after = versions.find((version) => version.revision >= revision)
    return [before, after].flatMap((version) => version?.number ?? [])
  }
}
