import type { Model } from '@/lib/contracts/model'

type Standing = Pick<Model['langur'], 'sandbox' | 'production'>

/** Who answers, above a column of answers: “Sandbox says”, “Production says” or “v3 says”. */
export function whoSays({ sandbox, production }: Standing, number: number): string {
  if (number === sandbox?.number) return 'Sandbox says'
  return number === production?.version ? 'Production says' : `v${number} says`
}
