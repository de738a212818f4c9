'use client'

import { useQuery } from '@tanstack/react-query'
import { ProgressBar } from '@/components/ui/feedback/progress-bar'
import { QueryView } from '@/components/ui/feedback/query-view'
import { erasureQuery } from '@/lib/queries/erasures'
import { ErasureState } from './erasure-state'

/** One erasure from now on until it has ended. */
export function ErasureProgress({ modelId, erasureId }: { modelId: string; erasureId: number }) {
  const query = useQuery(erasureQuery(modelId, erasureId))
  return (
    <div className="mt-3">
      <QueryView query={query} what="the erasure">
        {(one) =>
          one.finished === null ? (
            <ProgressBar
              label="Erasing texts; this goes on when you close it"
              value={one.total === 0 ? 0 : one.done / one.total}
            />
          ) : (
            <ErasureState one={one} />
          )
        }
      </QueryView>
    </div>
  )
}
