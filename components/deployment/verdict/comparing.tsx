import { Note } from '@/components/ui/feedback/note'
import { SkeletonLines } from '@/components/ui/feedback/skeleton'
import { Heading } from '@/components/ui/layout/heading'
import type { ProofAnalysis } from '@/lib/contracts/proof'

/** While there is no proof yet: how far it is, or why there is none. */
export function Comparing({ analysis }: { analysis: ProofAnalysis | undefined }) {
  return (
    <div className="px-6 py-5 max-sm:p-4">
      <Heading level={2} className="mb-2 text-hero max-sm:text-hero-s">
        {analysis?.state === 'failed' ? 'The versions cannot be compared' : 'Comparing…'}
      </Heading>
      {analysis?.state === 'failed' ? (
        <Note tone="down">{analysis.error}</Note>
      ) : (
        <div role="status">
          <p className="mb-4 text-body text-ink-2">
            Both versions answer the same tagged texts, none of which they have seen
            {analysis && analysis.percent > 0 ? `: ${analysis.percent}%` : ''}.
          </p>
          <SkeletonLines />
        </div>
      )}
    </div>
  )
}
