import 'server-only'
import { setImmediate } from 'node:timers/promises'
import type { Database } from '@/db/connection/database'
import { sampleContents } from '@/db/samples/samples'
import type { VersionRow } from '@/db/versions/versions'
import { readHeldOutFolds } from '@/lib/answering/held-out-together'
import { outOfFoldAnswer, readAnswers } from '@/lib/answering/read-answers'
import { at, idOf } from '@/lib/at'
import { isRight } from './is-right'
import { rowOf } from './matching-rows'

/** One text of a version: its tags then and the answer by name, how sure it was of the likeliest tag (0..1), the fold from 1. */
export type OutOfFoldRow = {
  id: number
  text: string
  tags: string[]
  answer: string[]
  confidence: number
  right: boolean
  fold: number
}

const TEXTS_PER_TURN = 100

/**
 * What a version answered to each text that it was trained on, by a model that had not seen it, in order of id, some at a
 * time. Throws MODEL_STATE_ERROR before the first of them when its files are not kept any more.
 */
export async function outOfFoldRows(
  db: Database,
  version: VersionRow,
): Promise<AsyncGenerator<OutOfFoldRow[]>> {
  const file = await readAnswers(db.read, version)
  const folds = await readHeldOutFolds(db.read, file.sampleIds)
  const names = new Map(version.tags.map(({ id, name }) => [id, name]))
  const named = (ids: readonly number[]) => ids.map((id) => names.get(id) ?? '')

  async function* pages() {
    for (let start = 0; start < file.sampleIds.length; start += TEXTS_PER_TURN) {
      const ids = Array.from(file.sampleIds.subarray(start, start + TEXTS_PER_TURN))
      const contents = await sampleContents(db.read, ids)
      yield ids.flatMap((id, index): OutOfFoldRow[] => {
        const place = start + index
        const text = contents.get(id)
        // A text that was erased for good is in no list.
        if (text === undefined) return []
        const tags = Array.from(rowOf(file, place).tags, (tag) => idOf(version.tags, tag))
        const { tags: answer, confidence } = outOfFoldAnswer(version, file, place)
        return [
          {
            id,
            text,
            tags: named(tags),
            answer: named(answer),
            confidence,
            right: isRight(version, answer, tags),
            fold: at(folds, place) + 1,
          },
        ]
      })
      await setImmediate()
    }
  }
  return pages()
}
