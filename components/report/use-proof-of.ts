import { useQuery } from '@tanstack/react-query'
import type { Model } from '@/lib/contracts/model'
import type { Proof } from '@/lib/contracts/proof'
import { comparedNumber } from '@/lib/facts/brought'
import { proofQuery } from '@/lib/queries/proofs'

/** How a version compares with production on the same texts; null while that is not known. */
export function useProofOf(model: Model, number: number): Proof | null {
  const { sandbox, production } = model.langur
  const isSandbox = number === sandbox?.number
  const against = comparedNumber(production)
  const { data } = useQuery({
    ...proofQuery(model.id, isSandbox ? {} : { version: number, against }),
    enabled: against !== undefined && against !== number,
  })
  const proof = data?.result
  return proof && proof.candidate === number && proof.baseline === against ? proof : null
}
