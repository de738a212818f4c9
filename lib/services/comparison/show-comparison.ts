import 'server-only'
import type { Database } from '@/db/connection'
import { productionPointer } from '@/db/deployments'
import type { ModelRow } from '@/db/models'
import { findVersionById, readMetrics, type VersionRow } from '@/db/versions'
import type { Comparison } from '@/lib/contracts/comparison'
import { settingsSchema } from '@/lib/contracts/settings'
import { requireSandbox } from '../versions/require-version'
import { toVersion } from '../versions/to-version'
import { compareData } from './compare-data'
import { compareScores, compareTags } from './compare-tags'

/** What deploying the sandbox version would change. Before the first deploy everything is new. */
export async function showComparison(db: Database, model: ModelRow): Promise<Comparison> {
  const sandbox = await requireSandbox(db, model)
  const pointer = await productionPointer(db.read, model.id)
  const production = pointer && (await findVersionById(db.read, pointer.versionId))
  const scores = await scoresOf(db, sandbox)
  return {
    sandbox: toVersion(sandbox),
    production: production && toVersion(production),
    settings: production ? compareSettings(production, sandbox) : [],
    tags: compareTags(production?.tags ?? [], sandbox.tags),
    data: await compareData(db, model.id, production?.revision ?? 0, sandbox.revision),
    per_tag: compareScores(scores, production ? await scoresOf(db, production) : []),
  }
}

async function scoresOf(db: Database, version: VersionRow) {
  return (await readMetrics(db.read, version.id)).per_tag
}

function compareSettings(from: VersionRow, to: VersionRow): Comparison['settings'] {
  return settingsSchema
    .keyof()
    .options.map((name) => ({ name, from: from.settings[name], to: to.settings[name] }))
    .filter((setting) => JSON.stringify(setting.from) !== JSON.stringify(setting.to))
}
