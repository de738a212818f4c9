import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { productionPointer } from '@/db/production/deployments'
import { type AnyVersion, findVersionById } from '@/db/versions/versions'
import { pruned } from '@/lib/answering/pruned'
import { AppError } from '@/lib/errors'
import { inFileNames } from '@/lib/format/in-file-names'
import { trainedIcu } from '@/lib/services/versions/icu-warnings'
import { requireAnyVersion } from '@/lib/services/versions/require-version'
import type { About } from '@/lib/takeaway/about'
import { MOST_MODEL_BYTES } from '@/lib/takeaway/module-format'

export type VersionToTake = { version: AnyVersion; about: About; fileName: string }

/** Production, or a version by its number, with what a module says of it. */
export async function versionToTake(
  db: Database,
  model: ModelRow,
  number: number | undefined,
): Promise<VersionToTake> {
  const version =
    number === undefined
      ? await requireProduction(db, model)
      : await requireAnyVersion(db, model, number)
  if (version.modelBytes > MOST_MODEL_BYTES) throw tooLarge(version)
  const icu = await trainedIcu(db, version.id)
  if (icu === null) throw pruned(version)
  return {
    version,
    fileName: `${inFileNames(model.name)}-v${version.number}`,
    about: {
      model: model.name,
      version: version.number,
      model_hash: version.modelHash,
      model_bytes: version.modelBytes,
      engine: version.engineVersion,
      icu,
      tags: withMinimums(version),
      minimum_confidence: version.settings.minimum_confidence,
    },
  }
}

/** Only those that have a minimum of their own tell it. */
function withMinimums({ tags, settings }: AnyVersion): About['tags'] {
  const own = new Map(
    settings.minimum_confidence_by_tag.map(({ tag_id, minimum }) => [tag_id, minimum]),
  )
  return tags.map((tag) => {
    const minimum = own.get(tag.id)
    return minimum === undefined ? tag : { ...tag, minimum }
  })
}

async function requireProduction(db: Database, model: ModelRow): Promise<AnyVersion> {
  const pointer = await productionPointer(db.read, model.id)
  const version = pointer && (await findVersionById(db.read, pointer.versionId))
  if (version) return version
  const detail =
    'This model has nothing in production yet. Deploy it first, or name a version by its number.'
  throw new AppError('MODEL_STATE_ERROR', detail)
}

function tooLarge({ number, modelBytes }: AnyVersion): AppError {
  const megabytes = Math.ceil(modelBytes / 2 ** 20)
  const detail = `Version ${number} has ${megabytes} MiB; a module may carry at most ${MOST_MODEL_BYTES / 2 ** 20} MiB. Train with fewer features to take it away.`
  return new AppError('MODEL_STATE_ERROR', detail)
}
