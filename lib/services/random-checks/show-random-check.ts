import 'server-only'
import type { Database } from '@/db/connection/database'
import type { ModelRow } from '@/db/models/models'
import { randomCheckTextsOf } from '@/db/versions/random-checks'
import type { CheckWithTexts } from '@/lib/contracts/random-check'
import { requireRandomCheck } from './require-random-check'
import { toRandomCheck } from './to-random-check'

/** A check with its texts, in the order in which they were drawn. */
export async function showRandomCheck(
  db: Database,
  model: ModelRow,
  id: number,
): Promise<CheckWithTexts> {
  const check = await requireRandomCheck(db.read, model, id)
  const texts = await randomCheckTextsOf(db.read, [check.id])
  return {
    ...toRandomCheck(check, texts),
    items: texts.map(({ place, sampleId, content, answerTags, confidence, rightTags }) => ({
      place,
      sample_id: sampleId,
      text: content,
      answer: { tags: answerTags, confidence },
      right_tags: rightTags,
    })),
  }
}
