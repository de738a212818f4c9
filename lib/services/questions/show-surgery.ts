import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import type { VersionRow } from '@/db/versions/versions'
import type { Analysis } from '@/lib/contracts/analysis'
import type { SurgeryTrial } from '@/lib/contracts/surgery'
import { AppError, invalidField } from '@/lib/errors'
import { answerTo, type Way } from '@/lib/questions/ask'
import { surgery } from '@/lib/questions/surgery'
import { requireVersion } from '@/lib/services/versions/require-version'

/** What a version's scores would be if a tag were merged into another, or retired. Throws for tags that it does not know. */
export async function showSurgery(
  db: Database,
  model: ModelRow,
  { number, tagId, into }: { number: number; tagId: number; into?: number | undefined },
  way: Way,
): Promise<Analysis<SurgeryTrial>> {
  const version = await requireVersion(db, model, number)
  requireKnown(version, tagId)
  if (into !== undefined) requireKnown(version, into)
  if (tagId === into) throw invalidField('into', 'A tag cannot be merged into itself.', into)
  const input = { version: number, tag: tagId, into: into ?? 0 }
  return answerTo(db, way, surgery, { modelId: model.id, input })
}

function requireKnown({ number, tags }: VersionRow, tagId: number): void {
  if (tags.some(({ id }) => id === tagId)) return
  const message = `Version ${number} was trained without a tag with id ${tagId}, so it says nothing of it. Train first.`
  throw new AppError('TAG_NOT_FOUND', message)
}
