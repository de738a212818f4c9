import 'server-only'
import { setImmediate } from 'node:timers/promises'
import type { Connection } from '@/db/connection/database'
import type { HeldOutTextRow } from '@/db/held-out/held-out'
import { findGroups, samplesOfGroup } from '@/db/samples/groups'
import { sampleContents } from '@/db/samples/samples'
import type { VersionRow } from '@/db/versions/versions'
import { placeOfSample } from '@/lib/answering/place-of-sample'
import { readAnswers } from '@/lib/answering/read-answers'
import { at } from '@/lib/at'
import { createNearCopyFinder } from '@/lib/engine/evaluation/near-copies/near-copies'
import { slices } from '@/lib/slices'

export type Learnt = {
  /** Of each text, whether the version has learnt from it, or nearly so. */
  kinds: ('new' | 'copy' | 'near copy')[]
  /** By id: texts that are copies of each other share one, because they are right or wrong together. */
  groupOf: Map<number, number>
}

const TEXTS_PER_PAGE = 100

/** Which of these texts a version knows: in the same words (as copies share a fold), or as a near copy. */
export async function findLearnt(
  db: Connection,
  version: VersionRow,
  texts: readonly HeldOutTextRow[],
  progress: (share: number) => void,
): Promise<Learnt> {
  const file = await readAnswers(db, version)
  const trained = file.sampleIds.length
  const finder = createNearCopyFinder()
  for (let start = 0; start < trained; start += TEXTS_PER_PAGE) {
    const ids = Array.from(file.sampleIds.subarray(start, start + TEXTS_PER_PAGE))
    const contents = await sampleContents(db, ids)
    for (const id of ids) finder.add(contents.get(id) ?? '')
    progress(start / trained)
    await setImmediate()
  }
  for (const { content } of texts) finder.add(content)
  const firsts = await found(finder.find())
  const copies = await knownKeys(db, version, texts, (id) => placeOfSample(file, id) >= 0)

  const byKey = new Map<string, number>()
  const groupOf = new Map<number, number>()
  const kinds = texts.map((text, place) => {
    const key = text.groupKey.toString('hex')
    const first = at(firsts, trained + place)
    const group = byKey.get(key) ?? first
    byKey.set(key, group)
    groupOf.set(text.id, group)
    if (copies.has(key)) return 'copy'
    return first < trained ? 'near copy' : 'new'
  })
  return { kinds, groupOf }
}

async function found(finding: Generator<void, Int32Array>): Promise<Int32Array> {
  for (let step = finding.next(); ; step = finding.next()) {
    if (step.done) return step.value
    await setImmediate()
  }
}

/** The keys of those groups of copies of which the version has learnt a text. */
async function knownKeys(
  db: Connection,
  { modelId }: VersionRow,
  texts: readonly HeldOutTextRow[],
  isLearnt: (sampleId: number) => boolean,
): Promise<Set<string>> {
  const known = new Set<string>()
  for (const page of slices(texts, TEXTS_PER_PAGE)) {
    const groups = await findGroups(
      db,
      modelId,
      page.map(({ groupKey }) => groupKey),
    )
    for (const { id, key } of groups) {
      if ((await samplesOfGroup(db, id)).some(isLearnt)) known.add(key.toString('hex'))
    }
    await setImmediate()
  }
  return known
}
