import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { currentSettings } from '@/db/models/settings'
import { listSamples } from '@/db/samples/sample-lists'
import type { Features, FeaturesInput } from '@/lib/contracts/features'
import { createFeatureLister } from '@/lib/engine/explain/list-features'
import { checkExpressions } from '@/lib/services/models/check-expressions'
import { expressionMatches } from './expression-matches'
import { settingExamples } from './setting-examples'
import { typicalText } from './typical-text'

/** So many texts are looked at for one that shows what a setting does: a few milliseconds. */
const LOOKED_AT = 60
/** What an own expression matches may be rare, so more are looked at for one. */
const LOOKED_AT_FOR_EXPRESSIONS = 500
/** Long texts are not read through for an example. */
const LOOKED_INTO = 400
const FEATURES = 200

/** How a text becomes features under the model's settings, or under others that somebody thinks about. */
export async function showFeatures(
  db: Database,
  model: ModelRow,
  input: FeaturesInput,
): Promise<Features> {
  checkExpressions(input.settings?.regular_expressions)
  const given = Object.fromEntries(
    Object.entries(input.settings ?? {}).filter(([, value]) => value !== undefined),
  )
  const settings = { ...(await currentSettings(db.read, model.id)), ...given }
  const expressions = settings.regular_expressions
  const most = expressions.length > 0 ? LOOKED_AT_FOR_EXPRESSIONS : LOOKED_AT
  const all = await ownTexts(db, model, most)
  const own = all.slice(0, LOOKED_AT)
  const chosen = input.text === undefined ? typicalText(own) : undefined
  const text = input.text ?? chosen?.content.slice(0, LOOKED_INTO) ?? ''
  const { tokens, features } = createFeatureLister(settings)(text)
  const others = all.map(({ content }) => content.slice(0, LOOKED_INTO))
  return {
    text,
    id: chosen?.id ?? null,
    tokens: tokens.map(({ start, end, becomes, isWord }) => ({
      start,
      end,
      becomes,
      is_word: isWord,
    })),
    features: features.slice(0, FEATURES).map(({ kind, text }) => ({ kind, text })),
    feature_count: features.length,
    examples: settingExamples(settings, [text, ...others.slice(0, LOOKED_AT)]),
    expressions: await expressionMatches(expressions, others),
  }
}

/** The newest tagged texts, else the newest of all. */
async function ownTexts(db: Database, model: ModelRow, limit: number) {
  const page = { order: '-added', after: null, limit } as const
  const filter = { modelId: model.id, answered: false }
  const tagged = await listSamples(db.read, { ...filter, tagged: true }, page)
  return tagged.items.length > 0 ? tagged.items : (await listSamples(db.read, filter, page)).items
}
