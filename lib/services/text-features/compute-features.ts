import 'server-only'
import type { Features } from '@/lib/contracts/features'
import type { Settings } from '@/lib/contracts/settings'
import { createFeatureLister } from '@/lib/engine/explain/list-features'
import { checkExpressions } from '@/lib/services/models/check-expressions'
import { expressionMatches } from './expression-matches'
import { settingExamples } from './setting-examples'

/** So many texts are looked at for one that shows what a setting does: a few milliseconds. */
export const LOOKED_AT = 60
const FEATURES = 200

export type FeaturesTask = { settings: Settings; text: string; others: readonly string[] }
export type ComputedFeatures = Omit<Features, 'text' | 'id'>

/** Takes as long as the expressions of the settings want; throws for those that cannot be used. */
export function computeFeatures({ settings, text, others }: FeaturesTask): ComputedFeatures {
  checkExpressions(settings.regular_expressions)
  const { tokens, features } = createFeatureLister(settings)(text)
  return {
    tokens: tokens.map(({ start, end, becomes, isWord }) => ({
      start,
      end,
      becomes,
      is_word: isWord,
    })),
    features: features.slice(0, FEATURES).map(({ kind, text }) => ({ kind, text })),
    feature_count: features.length,
    examples: settingExamples(settings, [text, ...others.slice(0, LOOKED_AT)]),
    expressions: expressionMatches(settings, others),
  }
}
