import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { currentSettings } from '@/db/models/settings'
import { NEWEST_FIRST } from '@/db/samples/orderings'
import { listSamples } from '@/db/samples/sample-lists'
import type { Features, FeaturesInput } from '@/lib/contracts/features'
import { type ComputedFeatures, type FeaturesTask, LOOKED_AT } from './compute-features'
import { typicalText } from './typical-text'

/** What an own expression matches may be rare, so more are looked at for one. */
const LOOKED_AT_FOR_EXPRESSIONS = 500
/** Long texts are not read through for an example. */
const LOOKED_INTO = 400

/** Does the work where it keeps nobody waiting. */
type Compute = (task: FeaturesTask) => Promise<ComputedFeatures>

/** How a text becomes features under the model's settings, or under others that somebody thinks about. */
export async function showFeatures(
  db: Database,
  model: ModelRow,
  input: FeaturesInput,
  compute: Compute,
): Promise<Features> {
  const given = Object.fromEntries(
    Object.entries(input.settings ?? {}).filter(([, value]) => value !== undefined),
  )
  const settings = { ...(await currentSettings(db.read, model.id)), ...given }
  const most = settings.regular_expressions.length > 0 ? LOOKED_AT_FOR_EXPRESSIONS : LOOKED_AT
  const all = await ownTexts(db, model, most)
  const chosen = input.text === undefined ? typicalText(all.slice(0, LOOKED_AT)) : undefined
  const text = input.text ?? chosen?.content.slice(0, LOOKED_INTO) ?? ''
  const others = all.map(({ content }) => content.slice(0, LOOKED_INTO))
  return { text, id: chosen?.id ?? null, ...(await compute({ settings, text, others })) }
}

/** The newest tagged texts, else the newest of all. */
async function ownTexts(db: Database, model: ModelRow, limit: number) {
  const page = { order: NEWEST_FIRST, after: null, limit }
  const filter = { modelId: model.id }
  const tagged = await listSamples(db.read, { ...filter, tagged: true }, page)
  return tagged.items.length > 0 ? tagged.items : (await listSamples(db.read, filter, page)).items
}
