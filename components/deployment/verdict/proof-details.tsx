import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Proof } from '@/lib/contracts/proof'
import { proofFacts } from './proof-facts'

/** What stands behind the verdict, for who wants to know. */
export function ProofDetails({ proof, children }: { proof: Proof; children?: ReactNode }) {
  return (
    <details className="group border-t border-line">
      <summary className="flex cursor-pointer list-none items-center gap-1.5 px-6 py-2.5 text-small text-ink-2 hover:text-ink max-sm:px-4">
        <ChevronRight className="size-3.5 transition-transform group-open:rotate-90" />
        How this was computed
      </summary>
      <div className="px-6 pb-4 max-sm:px-4">
        <ul className="flex max-w-190 list-disc flex-col gap-1 pl-4.5 text-ink-2">
          {proofFacts(proof).map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
        {children}
      </div>
    </details>
  )
}
