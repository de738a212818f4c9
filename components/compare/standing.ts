import type { VersionKind } from '@/components/ui/marks/version-mark'
import type { Model } from '@/lib/contracts/model'

export type VersionStanding = { kind: VersionKind; isOld: boolean; where: string | null }

/** What a version is now: its mark, and where it stands. Grey: neither sandbox nor production. */
export function standingOf({ langur }: Model, number: number): VersionStanding {
  const isSandbox = number === langur.sandbox?.number
  if (number === langur.production?.version) {
    const where = isSandbox ? 'in sandbox and production' : 'in production'
    return { kind: 'production', isOld: false, where }
  }
  return { kind: 'sandbox', isOld: !isSandbox, where: isSandbox ? 'in sandbox' : null }
}
