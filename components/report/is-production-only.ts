import type { Model } from '@/lib/contracts/model'

/** Whether a version is told in blue: it is in production, and sandbox is another one by now. */
export function isProductionOnly(
  { langur: { sandbox, production } }: Model,
  number: number,
): boolean {
  return number === production?.version && number !== sandbox?.number
}
