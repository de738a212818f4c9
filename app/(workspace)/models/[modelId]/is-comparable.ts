import type { Model } from '@/lib/contracts/model'

/** Whether sandbox and production are two versions, so that there is a proof to show. */
export function isComparable({ langur: { sandbox, production } }: Model): boolean {
  return sandbox !== null && production !== null && sandbox.number !== production.version
}
