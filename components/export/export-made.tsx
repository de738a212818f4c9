'use client'

import { useQuery } from '@tanstack/react-query'
import { QueryView } from '@/components/ui/feedback/query-view'
import { exportQuery } from '@/lib/queries/exports'
import { ExportState } from './export-state'

/** One export from now on until its file is there. */
export function ExportMade({ modelId, exportId }: { modelId: string; exportId: number }) {
  const query = useQuery(exportQuery(modelId, exportId))
  return (
    <div className="mt-3">
      <QueryView query={query} what="the export">
        {(one) => <ExportState modelId={modelId} one={one} />}
      </QueryView>
    </div>
  )
}
