'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { usePathname } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { isUnderWay } from '@/lib/facts/under-way'
import { importsQuery } from '@/lib/queries/imports'
import { modelKey } from '@/lib/queries/models'
import { ImportProgress } from './import-progress'

/** At the foot of every page of a model while texts come in; the page of the import shows its own. */
export function ImportBar({ modelId }: { modelId: string }) {
  const { data } = useQuery(importsQuery(modelId))
  const running = data?.items.find(isUnderWay)
  useRefreshAfterImport(modelId, running !== undefined)
  const isShownByPage = usePathname().endsWith('/data/import')
  if (!running || isShownByPage) return null
  return (
    <aside
      aria-label="Import"
      className="sticky bottom-0 z-10 mt-auto rounded-b-xl border-t border-line bg-surface px-6 py-3 max-sm:px-4"
    >
      <ImportProgress modelId={modelId} one={running} />
    </aside>
  )
}

/** New texts and tags are on the page as soon as an import ends, not at the next slow poll. */
function useRefreshAfterImport(modelId: string, isRunning: boolean) {
  const client = useQueryClient()
  const wasRunning = useRef(isRunning)
  useEffect(() => {
    if (wasRunning.current && !isRunning) {
      void client.invalidateQueries({ queryKey: modelKey(modelId) })
    }
    wasRunning.current = isRunning
  }, [client, modelId, isRunning])
}
