import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { productionPointer, wasDeployed } from '@/db/production/deployments'
import { type BroughtRow, listBroughtVersions as select } from '@/db/versions/brought-versions'
import type { BroughtVersion } from '@/lib/contracts/brought-version'
import type { List } from '@/lib/contracts/list'
import { AppError } from '@/lib/errors'

/** All of them, newest first: there are as many as people have sent files by hand. */
export async function listBroughtVersions(
  db: Database,
  model: Pick<ModelRow, 'id'>,
): Promise<List<BroughtVersion>> {
  const live = (await productionPointer(db.read, model.id))?.versionId ?? null
  const items: BroughtVersion[] = []
  for (const row of await select(db.read, model.id)) {
    const deployed = await wasDeployed(db.read, { modelId: model.id, id: row.versionId })
    items.push(toBroughtVersion(row, { live: row.versionId === live, was_deployed: deployed }))
  }
  return { items, next: null, count: { value: items.length, exact: true } }
}

export async function requireBrought(
  db: Database,
  model: Pick<ModelRow, 'id'>,
  number: number,
): Promise<BroughtVersion> {
  const { items } = await listBroughtVersions(db, model)
  const found = items.find((one) => one.number === number)
  if (found) return found
  const detail = `This model has no version ${number} that was brought from another Langur.`
  throw new AppError('NOT_FOUND', detail)
}

function toBroughtVersion(
  row: BroughtRow,
  state: Pick<BroughtVersion, 'live' | 'was_deployed'>,
): BroughtVersion {
  return {
    number: row.number,
    ...state,
    file_name: row.fileName,
    from_model: row.fromModel,
    from_version: row.fromNumber,
    module_hash: row.moduleHash,
    model_hash: row.modelHash,
    model_bytes: row.modelBytes,
    engine_version: row.engineVersion,
    tags: row.tags,
    tags_created: row.tagsCreated,
    brought: row.createdAt.toISOString(),
    brought_by: row.askedBy,
    warnings: row.warnings,
  }
}
