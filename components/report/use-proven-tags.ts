import { useQuery } from '@tanstack/react-query'
import type { Model } from '@/lib/contracts/model'
import { proofQuery } from '@/lib/queries/proofs'

const NONE: ReadonlySet<number> = new Set()

/** Tags of a version whose difference in F1 to production is no chance; none while the proof is not there. */
export function useProvenTags(model: Model, number: number): ReadonlySet<number> {
  const { sandbox, production } = model.langur
  const isSandbox = number === sandbox?.number
  const against = production?.version
  const { data } = useQuery({
    ...proofQuery(model.id, isSandbox ? {} : { version: number, against }),
    enabled: against !== undefined && against !== number,
  })
  const proof = data?.result
  if (!proof || proof.candidate !== number || proof.baseline !== against) return NONE
  const isProven = (verdict: string) => verdict === 'better' || verdict === 'worse'
  return new Set(
    proof.per_tag.filter(({ verdict }) => isProven(verdict)).map(({ tag_id }) => tag_id),
  )
}
