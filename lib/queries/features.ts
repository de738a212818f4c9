import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Features } from '../contracts/features'
import type { Settings } from '../contracts/settings'
import { api } from './api'
import { modelKey } from './models'

/** Decide nothing about how a text is read, so that a change of them asks nothing. */
type Unread = 'algorithm' | 'max_features' | 'normalize_weights' | 'tagging_strategy'

/** How a text becomes features under these settings; without a text, a typical one of the model. */
export function useFeatures(modelId: string, settings: Settings, text: string | undefined) {
  const { algorithm, max_features, normalize_weights, tagging_strategy, ...read } = settings
  const body = { settings: read satisfies Omit<Settings, Unread>, ...(text && { text }) }
  return useQuery({
    queryKey: [...modelKey(modelId), 'features', JSON.stringify(body)],
    queryFn: ({ signal }) =>
      api<Features>('POST', [...modelKey(modelId), 'features'], { body, signal }),
    placeholderData: keepPreviousData,
  })
}
