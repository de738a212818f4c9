import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import type { VersionRow } from '@/db/versions/versions'
import type { Analysis } from '@/lib/contracts/analysis'
import type { SurgeryTrial, TrainedSurgery } from '@/lib/contracts/surgery'
import { ENGINE_VERSION } from '@/lib/engine/version'
import { AppError, invalidField } from '@/lib/errors'
import { answerTo, cancelAnswer, type Way } from '@/lib/questions/ask'
import { surgery } from '@/lib/questions/surgery'
import { surgeryTraining } from '@/lib/questions/surgery-training'
import { requireVersion } from '@/lib/services/versions/require-version'

type Wanted = { number: number; tagId: number; into?: number | undefined }

/** What a version's scores would be if a tag were merged into another, or retired. Throws for tags that it does not know. */
export async function showSurgery(
  db: Database,
  model: ModelRow,
  wanted: Wanted,
  way: Way,
): Promise<Analysis<SurgeryTrial>> {
  const input = await inputOf(db, model, wanted)
  return answerTo(db, way, surgery, { modelId: model.id, input })
}

/** The same by a training of which nothing is kept; `cancel` ends one that was asked for. */
export async function showTrainedSurgery(
  db: Database,
  model: ModelRow,
  wanted: Wanted,
  way: Way | 'cancel',
): Promise<Analysis<TrainedSurgery>> {
  const input = { ...(await inputOf(db, model, wanted)), engine: ENGINE_VERSION }
  const asked = { modelId: model.id, input }
  if (way === 'cancel') return cancelAnswer(db, surgeryTraining, asked)
  return answerTo(db, way, surgeryTraining, asked)
}

async function inputOf(db: Database, model: ModelRow, { number, tagId, into }: Wanted) {
  const version = await requireVersion(db, model, number)
  requireKnown(version, tagId)
  if (into !== undefined) requireKnown(version, into)
  if (tagId === into) throw invalidField('into', 'A tag cannot be merged into itself.', into)
  return { version: number, tag: tagId, into: into ?? 0 }
}

function requireKnown({ number, tags }: VersionRow, tagId: number): void {
  if (tags.some(({ id }) => id === tagId)) return
  const message = `Version ${number} was trained without a tag with id ${tagId}, so it says nothing of it. Train first.`
  throw new AppError('TAG_NOT_FOUND', message)
}
