import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Features } from '@/lib/contracts/features'
import type { Settings } from '@/lib/contracts/settings'
import { type TextSettings, textSettingsOf } from '@/lib/engine/settings'
import { wellFormedExpressions, withoutRefused } from '@/lib/facts/usable-expressions'
import { api } from './api'
import { hasStatus } from './api-error'
import { modelKey } from './models'

/**
 * How a text becomes features under these settings; without a text, a typical one of the model. Own expressions that cannot
 * be used are left out.
 */
export function useFeatures(modelId: string, settings: Settings, text: string | undefined) {
  // A change of the settings that decide nothing about how a text is read asks nothing.
  const usable = {
    ...textSettingsOf(settings),
    regular_expressions: wellFormedExpressions(settings.regular_expressions),
  }
  const body = { settings: usable, ...(text && { text }) }
  return useQuery({
    queryKey: [...modelKey(modelId), 'features', JSON.stringify(body)],
    queryFn: ({ signal }) => askWithoutRefused(modelId, body, signal),
    placeholderData: keepPreviousData,
  })
}

type Body = {
  text?: string
  settings: TextSettings & Pick<Settings, 'regular_expressions'>
}

/** Whether a pattern can be used, the server alone knows. */
async function askWithoutRefused(
  modelId: string,
  body: Body,
  signal: AbortSignal,
): Promise<Features> {
  try {
    return await api('POST classifiers/{modelId}/features/', { modelId }, { body, signal })
  } catch (error) {
    if (!hasStatus(error, 422)) throw error
    const regular_expressions = withoutRefused(body.settings.regular_expressions, error.fields)
    if (!regular_expressions) throw error
    // One refusal does not name all where they are many.
    return askWithoutRefused(
      modelId,
      { ...body, settings: { ...body.settings, regular_expressions } },
      signal,
    )
  }
}
