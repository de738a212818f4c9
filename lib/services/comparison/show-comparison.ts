import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { productionPointer } from '@/db/production/deployments'
import { mergedInto } from '@/db/questions/proof-data'
import { readMetrics, type VersionRow } from '@/db/versions/versions'
import type { Comparison } from '@/lib/contracts/comparison'
import type { VersionPair } from '@/lib/contracts/proof'
import { settingChanges } from '@/lib/contracts/setting-changes'
import { icuWarnings } from '@/lib/services/versions/icu-warnings'
import { requireSandbox, requireVersion } from '@/lib/services/versions/require-version'
import { toVersion } from '@/lib/services/versions/to-version'
import { compareData } from './compare-data'
import { compareScores, compareTags } from './compare-tags'
import { versionPair } from './version-pair'

/**
 * What deploying the sandbox version would change, or any other pair of versions. Before the first deploy everything is
 * new.
 */
export async function showComparison(
  db: Database,
  model: ModelRow,
  which: VersionPair,
): Promise<Comparison> {
  const pointer = await productionPointer(db.read, model.id)
  if (!pointer && which.against === undefined) {
    const { version } = which
    const candidate =
      version === undefined ? requireSandbox(db, model) : requireVersion(db, model, version)
    return compareVersions(db, await candidate, null)
  }
  const { candidate, baseline } = await versionPair(db, model, which)
  return compareVersions(db, candidate, baseline)
}

export async function compareVersions(
  db: Database,
  sandbox: VersionRow,
  production: VersionRow | null,
): Promise<Comparison> {
  const { modelId } = sandbox
  const scores = await scoresOf(db, sandbox)
  const tags = compareTags(production?.tags ?? [], sandbox.tags)
  return {
    sandbox: await warned(db, sandbox),
    production: production && (await warned(db, production)),
    settings: production ? settingChanges(production.settings, sandbox.settings) : [],
    tags: { ...tags, merged: await mergedTags(db, sandbox, production) },
    data: await compareData(db, modelId, production?.revision ?? 0, sandbox.revision),
    per_tag: compareScores(scores, production ? await scoresOf(db, production) : []),
  }
}

/** Of the tags that are gone, those whose texts went to another. */
async function mergedTags(
  db: Database,
  { modelId, revision, tags }: VersionRow,
  production: VersionRow | null,
): Promise<Comparison['tags']['merged']> {
  const merged = []
  for (const tag of production?.tags ?? []) {
    if (tags.some(({ id }) => id === tag.id)) continue
    const into = await mergedInto(db.read, modelId, tag.id, revision)
    const name = tags.find(({ id }) => id === into)?.name
    if (name !== undefined) merged.push({ from: tag.name, into: name })
  }
  return merged
}

/** With what is only known where it is served. */
async function warned(db: Database, row: VersionRow) {
  return { ...toVersion(row), warnings: [...row.warnings, ...(await icuWarnings(db, row))] }
}

async function scoresOf(db: Database, version: VersionRow) {
  return (await readMetrics(db.read, version.id)).per_tag
}
