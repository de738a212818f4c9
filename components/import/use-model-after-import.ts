import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Model } from '@/lib/contracts/model'
import { modelKey, modelQuery } from '@/lib/queries/models'

/**
 * The model as it is since its import has ended; undefined until it was read. What the pages knew before is of a model
 * without these texts and tags, and is read again everywhere.
 */
export function useModelAfterImport(modelId: string): Model | undefined {
  const client = useQueryClient()
  const { data } = useQuery(modelQuery(modelId))
  const [isFresh, setFresh] = useState(false)
  useEffect(() => {
    let isHere = true
    void client.invalidateQueries({ queryKey: modelKey(modelId) }).finally(() => {
      if (isHere) setFresh(true)
    })
    return () => {
      isHere = false
    }
  }, [client, modelId])
  return isFresh ? data : undefined
}
