import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { judgeRandomCheckText, randomCheckTextsOf } from '@/db/versions/random-checks'
import type { RandomCheck } from '@/lib/contracts/random-check'
import { AppError } from '@/lib/errors'
import { checkOneTag, takesOneTag } from '@/lib/services/samples/one-tag'
import { placedTags, refuseUnknownTags } from '@/lib/services/tags/refuse-unknown-tags'
import { refuseAdded, requireRandomCheck } from './require-random-check'
import { toRandomCheck } from './to-random-check'

/** Says which tags are right for a text of a check, that none is, or nothing any more. */
export async function judgeRandomCheck(
  db: Database,
  model: ModelRow,
  { checkId, place }: { checkId: number; place: number },
  rightTags: readonly number[] | null,
): Promise<RandomCheck> {
  const tags = rightTags && [...new Set(rightTags)].sort((a, b) => a - b)
  await db.write(async (tx) => {
    const check = await requireRandomCheck(tx, model, checkId)
    refuseAdded(check)
    await refuseUnknownTags(tx, model.id, placedTags('right_tags', tags ?? []))
    if (await takesOneTag(tx, model.id)) checkOneTag([{ path: 'right_tags', tags }])
    if (await judgeRandomCheckText(tx, { checkId: check.id, place }, tags)) return
    throw new AppError('NOT_FOUND', `Check ${checkId} has no text ${place}.`)
  })
  const check = await requireRandomCheck(db.read, model, checkId)
  return toRandomCheck(check, await randomCheckTextsOf(db.read, [checkId]))
}
