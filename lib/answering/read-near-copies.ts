import 'server-only'
import { setImmediate } from 'node:timers/promises'
import type { Connection } from '@/db/connection/database'
import { sampleContents } from '@/db/samples/samples'
import { at } from '@/lib/at'
import { createNearCopyFinder } from '@/lib/engine/evaluation/near-copies/near-copies'

/** Few enough that a page of the longest texts fits into memory. */
const TEXTS_PER_PAGE = 100

type Texts = { sampleIds: Float64Array; groups: ArrayLike<number> }

/**
 * For each text the place of the first one that it is a copy or a near copy of, or its own. It depends on the texts alone,
 * so that versions with other settings are compared on the same folds. Of each group, one text is read.
 */
export async function readNearCopies(
  db: Connection,
  { sampleIds, groups }: Texts,
  signal?: AbortSignal,
): Promise<Int32Array> {
  const placeOfGroup = new Map<number, number>()
  const firsts: number[] = []
  const groupPlaces = Int32Array.from(sampleIds, (_, text) => {
    const group = groups[text] ?? -1
    const known = placeOfGroup.get(group)
    if (known !== undefined) return known
    placeOfGroup.set(group, firsts.length)
    return firsts.push(text) - 1
  })
  const finder = createNearCopyFinder()
  for (let start = 0; start < firsts.length; start += TEXTS_PER_PAGE) {
    signal?.throwIfAborted()
    const ids = firsts.slice(start, start + TEXTS_PER_PAGE).map((text) => at(sampleIds, text))
    const contents = await sampleContents(db, ids)
    for (const id of ids) finder.add(contents.get(id) ?? '')
    await setImmediate()
  }
  const finding = finder.find()
  for (let step = finding.next(); ; step = finding.next()) {
    if (step.done) return groupPlaces.map((place) => at(firsts, at(step.value, place)))
    signal?.throwIfAborted()
    await setImmediate()
  }
}
